"""Terms of the keyword index: folded words and stems, French and English, and what a query finds them by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from corpus.concepts import (
    find_concepts,
    is_concept,
    is_country_concept,
    is_known_concept,
    is_region_concept,
    sound_concept,
)
from corpus.lexicon import across, translations
from corpus.span import LANGUAGES, Language
from corpus.stems import fold, stem, words

# Words that say what kind of sentence it is, not what it is about. A question keeps everything else.
STOP_WORDS: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        (
            "a ai ait as au aux avait avaient avec avez avoir avons c ce ceci cela celle celles celui ces cet"
            " cette ceux ci comme comment combien d dans de des du elle elles en entre es est et etaient etait"
            " ete etes etre eu eut eux fut furent il ils j je l la laquelle le lequel les lesquelles lesquels"
            " leur leurs lors lui m ma mais me meme memes mes mon n ne nos notre nous on ont ou par pas"
            " pendant plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se sera"
            " seront ses si son sont sous sur t ta te tes toi ton tous tout toute toutes tu un une vers vos"
            " votre vous y"
        ).split()
    ),
    "en": frozenset(
        (
            "a about after all also am an and any are as at be been before being between both but by can"
            " could did do does doing for from had has have having he her hers him his how i if in into is it"
            " its itself just me more most my no nor not of off on once only or other our out over own s same"
            " she should so some such t than that the their theirs them then there these they this those"
            " through to under until up us very was we were what when where which while who whom whose why will"
            " with would you your"
        ).split()
    ),
    "other": frozenset(),
}


_SMALL_WORDS = STOP_WORDS["fr"] | STOP_WORDS["en"]
# What a question asks with beside those: what happened, ce qui s'est passé, took place.
QUESTION_WORDS: dict[Language, frozenset[str]] = {
    "fr": frozenset("passe passa arrive arriva lieu moment fois est-ce".split()),
    "en": frozenset("happen happened happening occur occurred take took taken place time times".split()),
    "other": frozenset(),
}


# French people have no article: l'Ulster, du Bundestag; English ones may ("the Obama plan").
_WITH_ARTICLE = re.compile(r"\b(?:(?:l|L)['’]|(?:[LlDd]es|[Ll][ea]|[Dd]u|[Aa]ux?)\s+)([A-ZÀ-Þ][^\W_]+)")
# What both languages write with a capital and what still names nobody: offices, titles, institutions, lakes, folded.
CAPITALISED_WORDS = frozenset(
    (
        "president presidents presidente minister ministers ministre ministres prime premier premiere"
        " chancellor chancelier chanceliere king roi queen reine pope pape patriarch patriarche prince"
        " princesse princess emperor empereur general marshal marechal secretary secretaire state states etat"
        " etats deputy vice foreign affairs affaires government gouvernement cabinet parliament parlement"
        " assembly assemblee senate senat congress congres chamber chambre house council conseil court cour"
        " church eglise republic republique kingdom royaume empire constitution crown couronne commission"
        " committee comite ministry ministere embassy ambassade ambassador ambassadeur governor gouverneur"
        " mayor maire senator senateur colonel captain capitaine admiral amiral judge juge cardinal archbishop"
        " archeveque bishop eveque doctor docteur professor professeur sir lord lady mr mrs ms miss mme mlle"
        " mm monsieur madame treaty traite agreement accord accords pact pacte summit sommet conference war"
        " guerre army armee party parti stock exchange bourse north south east west nord sud ouest"
        " lake lac river fleuve riviere mount mont mountain mountains montagnes sea mer gulf golfe strait detroit"
        " bay baie island islands ile iles valley vallee basin bassin coast region province district county"
        " union federation association league ligue alliance confederation organisation organization agency"
        " agence authority autorite board bureau office bank banque fund fonds foundation fondation institute"
        " institut university universite college school ecole hospital hopital museum musee theatre airport"
        " aeroport port station workers worker national international central federal regional department"
        " departement company compagnie society societe group groupe club centre center dame dr pr prof rev hon mgr"
        " muslim muslims jewish catholic catholics protestant protestants orthodox christian christians sunni shia"
        " shiite hindu hindus buddhist buddhists"
    ).split()
)


def _known_names(found: list[str], folded: list[str]) -> dict[int, tuple[int, str]]:
    """The known names of a text by their first word: the word after the last, and the concept.

    An acronym that is also a small word (UN and un, WHO and who, US and us) is one in capitals only.
    """
    return {
        start: (end, concept)
        for start, end, concept in find_concepts(folded)
        if end - start > 1 or found[start].isupper() or folded[start] not in _SMALL_WORDS
    }


def index_terms(text: str, language: Language) -> list[str]:
    """Return the terms under which a text is found: concepts of known names, stems of other words but stop words."""
    found = words(text)
    folded = [fold(word) for word in found]
    concepts = _known_names(found, folded)
    terms = []
    place = 0
    while place < len(found):
        end, concept = concepts.get(place, (place + 1, None))
        if concept:
            terms.append(concept)
        elif folded[place] not in STOP_WORDS[language]:
            terms.append(stem(found[place], language))
        place = end
    return terms


def name_terms(text: str, language: Language) -> list[str]:
    """Return how the capitalised words of a text sound: what another language may write with other letters."""
    candidates = (fold(word) for word in words(text) if word[0].isupper())
    sounds = (sound_concept(folded) for folded in candidates if folded not in STOP_WORDS[language])
    return [concept for concept in sounds if concept]


def all_terms(text: str) -> frozenset[str]:
    """Return every term that a text may be found under, whatever its language."""
    stems = (term for language in LANGUAGES for term in index_terms(text, language))
    return frozenset((*stems, *map(fold, words(text)), *name_terms(text, "other")))


@dataclass(frozen=True, slots=True)
class QueryTerm:
    """A word or known name of a query: the terms it may be indexed under, and whether any language has it.

    `translations` are the stems of what it means in the other one of French and English; `has_article` says whether
    French puts an article before it.
    """

    alternatives: frozenset[str]
    is_name: bool
    is_acronym: bool = field(default=False, compare=False)
    has_article: bool = field(default=False, compare=False)
    translations: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def all_terms(self) -> frozenset[str]:
        """The terms that a text in any language may have it under."""
        return self.alternatives | self.translations

    def terms_in(self, language: Language, asked_in: Language) -> frozenset[str]:
        """Return the terms that a text in a language may have it under, asked in another or the same.

        In the other one of French and English that is what it means there, and, for it may be a name ("Baker"), how it
        sounds; a name and a word that the lexicon does not know are looked for as they are.
        """
        if language == asked_in or not self.translations or language != across(asked_in):
            return self.alternatives
        return self.translations | (
            self.alternatives if self.is_name else set(filter(is_concept, self.alternatives))
        )

    def is_known_in(self, language: Language, asked_in: Language) -> bool:
        """Tell whether it can be looked for in a text of a language: a third one shares only names with a question."""
        return language == asked_in or self.is_name or (bool(self.translations) and language == across(asked_in))

    @property
    def is_country(self) -> bool:
        """Whether it is the name of a country that the tables know."""
        return any(map(is_country_concept, self.alternatives))

    @property
    def is_region(self) -> bool:
        """Whether it is the name of a part of the world that the tables know."""
        return any(map(is_region_concept, self.alternatives))

    @property
    def is_person_like(self) -> bool:
        """Whether it is a name that no table knows, no acronym and without article: of a person, most often.

        No small word is: no text has "Le" of "Le Havre" or "Were" of "Omolo-Were" among its terms.
        """
        if not self.is_name or self.is_acronym or self.has_article or self.alternatives & _SMALL_WORDS:
            return False
        return not any(is_known_concept(a) or a[0].isdigit() for a in self.alternatives)

    def is_stranger(self, frequencies: Mapping[str, int]) -> bool:
        """Tell whether it is a person's name that the archive never has, by how many passages have each term."""
        return self.is_person_like and not any(frequencies.get(term) for term in self.all_terms)


def query_terms(query: str, language: Language) -> list[QueryTerm]:
    """Return what a query is about: its known names and its words but stop words.

    A French question may be answered by an English article: a word is searched for under its stems in both languages,
    by its sound and by its translations, a known name under its concept.
    """
    stop_words = STOP_WORDS[language] | QUESTION_WORDS[language]
    found = words(query)
    folded = [fold(word) for word in found]
    concepts = _known_names(found, folded)
    with_article = set(_WITH_ARTICLE.findall(query)) if language == "fr" else ()
    terms: list[QueryTerm] = []
    place = 0
    while place < len(found):
        end, concept = concepts.get(place, (place + 1, None))
        if concept or folded[place] not in stop_words:
            term = _query_term(found[place:end], concept, language, first=place == 0)
            terms.append(
                replace(
                    term,
                    is_acronym=term.is_acronym and not query.isupper(),
                    has_article=found[place] in with_article,
                )
            )
        place = end
    return list(dict.fromkeys(terms))


def _query_term(run: list[str], concept: str | None, language: Language, *, first: bool) -> QueryTerm:
    if concept and len(run) > 1:
        return QueryTerm(frozenset({concept}), is_name=True)
    word, folded = run[0], fold(run[0])
    terms = {stem(word, "fr"), stem(word, "en"), folded, concept or sound_concept(folded)}
    capitalised = word[0].isupper() and not first and folded not in CAPITALISED_WORDS
    return QueryTerm(
        frozenset(term for term in terms if term),
        is_name=bool(concept) or capitalised or word[0].isdigit(),
        is_acronym=len(word) > 1 and word.isupper(),
        translations=frozenset()
        if concept
        else frozenset(stem(other, across(language)) for other in translations(word, language)),
    )
