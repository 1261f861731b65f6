"""What a question asks to have been done, and sentences that say that it was not, or is yet to be.

"Who attended?" is not answered by the one of "X did not attend", nor by that of "Y will attend".
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.question import Question
from corpus.span import Language, ReadLanguage, Span, blank
from corpus.terms import QueryTerm, all_terms, query_terms

# A question with one of these asks what was not done.
_ASKS_WHAT_WAS_NOT: dict[ReadLanguage, re.Pattern[str]] = {
    "fr": re.compile(
        r"\bn(?:e |['’])|\b(?:pas|jamais|sans|ni|aucune?|absente?s?|refus\w*|d[eé]clin\w*|boycott\w*|manqu\w*"
        r"|[eé]vit\w*|emp[eê]ch\w*|interdi\w*|renonc\w*|annul\w*)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"n['’]t\b|\b(?:not|never|without|no|nobody|neither|nor|absent|away|refus\w*|declin\w*|boycott\w*|miss(?:ed)?"
        r"|skip\w*|fail\w*|avoid\w*|prevent\w*|ban(?:ned)?|cancel\w*)\b",
        re.IGNORECASE,
    ),
}
# What names a thing, not a deed, stands behind one of these.
_BEFORE_A_NOUN: dict[ReadLanguage, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:\b(?:l[ea]s?|une?|des?|du|aux?|ce(?:tte|t|s)?|son|sa|ses|leurs?|à|en|par|pour|sur|dans|avec|quel(?:le)?s?)\s"
        r"|\b[ldLD]['’])(?:\w+\s)?$"
    ),
    "en": re.compile(
        r"\b(?:the|an?|of|in|on|at|by|for|with|his|her|its|their|which|what|many|much)\s(?:\w+\s)?$", re.IGNORECASE
    ),
}
_SMALL_FR = r"(?:de|du|des|le|la|les|une?|[àa]|en|dans|par|pour|sur|que)\b|[dl]['’]|qu['’]"
# What is said not to have been done: the words of the verb and, behind the negation, what completes it.
_NOT_DONE: dict[ReadLanguage, tuple[re.Pattern[str], ...]] = {
    "fr": (
        re.compile(
            r"\bn(?:e\s|['’])(?:[^\s.;,]+\s){1,4}?(?:pas|jamais|(?<!pas\s)plus|point|nullement|aucunement)\b"
            rf"(?!\s(?:plus|moins|seulement|que\b|qu['’]))(?:\s(?!{_SMALL_FR})[^\s.;,]+){{0,3}}"
        ),
        re.compile(
            r"\b(?:[Nn]i|[Pp]ersonne|[Aa]ucune?)\b[^.;]{1,120}?\bn(?:e\s|['’])"
            rf"[^\s.;,]+(?:\s(?!{_SMALL_FR})[^\s.;,]+){{0,2}}"
        ),
    ),
    "en": (
        re.compile(
            r"(?:\b(?:did|do|does|ha[sd]|have|was|were|is|are|will|would|could|can)(?:\snot|n['’]t)|\bnever)\b"
            r"(?!\s(?:only|just)\b)(?:\s[^\s.;,]+){1,2}"
        ),
        re.compile(r"\b[Nn]either\b[^.;]{1,80}?\bnor\s(?:[^\s.;,]+\s?){1,6}"),
        re.compile(r"\b(?:[Nn]obody|[Nn]o\sone|[Nn]one)\b(?:\s[^\s.;,]+){1,5}"),
    ),
}
# What is said to be yet to do, to have been yet to do, or to have nearly been done: the verb behind these, or in the
# future itself.
_TO_COME: dict[ReadLanguage, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:doi(?:t|vent)|devai(?:t|ent)|devrai(?:t|ent)|va|vont|allai(?:t|ent)|compt(?:e|ent|ait|aient)"
        r"|prévoi(?:t|ent)|pourrai(?:t|ent)|(?:a|ont|avai(?:t|ent)) failli|(?:espèr|espér|souhait)(?:e|ent|ait|aient)"
        r"|(?:veut|veulent|voulai(?:t|ent))|aurai(?:t|ent) (?:dû|pu|voulu))"
        r"\s(?:[^\s.;,]+\s){0,2}?[^\s.;,]+(?:er|ir|re)\b"
        r"|\b(?!(?:\w*tir|\w*vir|admir|inspir|expir|respir|d[eé]sir|empir)(?:a|ait|aient)\b)"
        r"(?:[^\W\d_]+(?:e|i|nd|r|[ei]v)|au|e)r(?:a|ont|ait|aient)\b(?:\s(?:été\s)?[^\s.;,]+(?:é|u|i|is|it)(?:e|s|es)?\b)?"
    ),
    "en": re.compile(
        r"\b(?:(?:will|would|shall|may|might)|(?:is|are|was|were|due|set|expected|scheduled|going|plan(?:s|ned)?|hope[ds]?"
        r"|supposed|want(?:s|ed)?)\sto)(?:\s[^\s.;,]+){1,3}"
        r"|\b(?:almost|nearly)\s[^\s.;,]+|\b[Ii]f\s[^.;,]{3,60}?\bhad(?:\s[^\s.;,]+){1,2}"
    ),
}
# A meeting that was only wished for, nearly came about or was to come.
_NOT_COME_ABOUT: dict[ReadLanguage, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:(?:a|ont|avai(?:t|ent)) failli|(?:espér|souhait|voul|dev|compt)ai(?:t|ent)"
        r"|aurai(?:t|ent) (?:dû|pu|voulu))"
        r"\s(?:[^\s.;,]+\s){0,2}?[^\s.;,]+(?:er|ir|re)\b"
    ),
    "en": re.compile(
        r"\b(?:almost|nearly|narrowly)\s\w+(?:ed|t)\b|\b[Ii]f\s[^.;,]{3,60}?\bhad\b"
        r"|\b(?:hoped|wanted|wished|(?:was|were|had been)(?:\s\w+)?)\sto\s"
    ),
}
# A question about what has been, and one about what was to be.
_ASKS_WHAT_WAS: dict[ReadLanguage, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:a|ont|avai(?:t|ent)|est|sont|étai(?:t|ent)|fu(?:t|rent))\b(?:(?:-t)?-\w+)?\s(?:[\w'’-]+\s){0,3}?"
        r"\w*(?:é|u|i|is|it)(?:e|s|es)?\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:did|was|were|had|has|have)\b"
        r"|^(?:\w+\s)?who\s(?:\w+ed|met|took|saw|spoke|held|gave|led|sat|flew|went|made)\b",
        re.IGNORECASE,
    ),
}
_ASKS_WHAT_WAS_TO_BE: dict[ReadLanguage, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:doi|dev(?:ai|r)|va(?:is|it)?\b|vont\b|allai|prév|compt(?:e|ai)|annonc|prom[ei]|propos|voul|repouss|report"
        r"|attend|s['’]engag|espér|obten)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:was|were|is|are)\b.*\bto\s|\b(?:will|would|intend|plan|hope|order|allow|given|schedul|expect|due\b"
        r"|announc|promis|propos|offer|delay|postpon|got\b|agree)",
        re.IGNORECASE,
    ),
}
_EXCEPTION = re.compile(r"\b(?:sauf|hormis|except(?:é|ion)?|seule?s?|only|but|other than)\b", re.IGNORECASE)


def did_not_come_about(sentence: str, language: Language) -> bool:
    """Tell whether a sentence tells of what was only wished for, nearly came about or was to come."""
    return language != "other" and bool(_NOT_COME_ABOUT[language].search(sentence))


@dataclass(frozen=True, slots=True)
class Deeds:
    """The words of a question, asked in a language, that say what was done; `past` where it asks what has been."""

    terms: tuple[QueryTerm, ...] = ()
    asked_in: ReadLanguage = "fr"
    past: bool = False

    def are_left_undone_by(self, sentence: str, language: Language) -> bool:
        """Tell whether a sentence says of one of the deeds that it was not, or not yet, done, and never that it was."""
        sentence = unicodedata.normalize("NFC", sentence)
        if language == "other" or not self.terms or _EXCEPTION.search(sentence):
            return False
        patterns = (*_NOT_DONE[language], *([_TO_COME[language]] if self.past else []))
        undone = [Span(*found.span()) for pattern in patterns for found in pattern.finditer(sentence)]
        if not undone:
            return False
        left = frozenset().union(*(all_terms(span.of(sentence)) for span in undone))
        told = all_terms(blank(sentence, undone))
        asked = [term.terms_in(language, self.asked_in) for term in self.terms]
        return any(terms & left and not terms & told for terms in asked)


NO_DEEDS = Deeds()


def asked_deeds(question: Question) -> Deeds:
    """Return what a question asks to have been done; nothing where it asks what was not."""
    language, text = question.language, unicodedata.normalize("NFC", question.text)
    if _ASKS_WHAT_WAS_NOT[language].search(text):
        return NO_DEEDS
    verbs = " ".join(
        word[0]
        for word in re.finditer(r"[^\W_]+", text)
        if not _BEFORE_A_NOUN[language].search(text, 0, word.start())
    )
    terms = tuple(term for term in query_terms(verbs, language) if not term.is_name)
    was = _ASKS_WHAT_WAS[language].search(text) and not _ASKS_WHAT_WAS_TO_BE[language].search(text)
    return Deeds(terms, language, past=bool(was))
