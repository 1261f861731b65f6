"""Terms: the words of a text and of a query meet in both languages."""

import sqlite3
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.concepts import find_concepts, is_known_concept
from corpus.language import detect_question_language
from corpus.lexicon import translations
from corpus.regions import region_keys
from corpus.span import Language
from corpus.stems import fold, stem, words
from corpus.terms import STOP_WORDS, index_terms, name_terms, query_terms


def finds(query: str, query_language: str, text: str, text_language: str) -> bool:
    """Tell whether every word of the query is found in the text."""
    terms = {*index_terms(text, text_language), *name_terms(text, text_language)}  # type: ignore[arg-type]
    return all(term.alternatives & terms for term in query_terms(query, query_language))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Genève", "Le sommet de GENÈVE"),
        ("geneve", "Le sommet de Genève"),
        ("Genève", unicodedata.normalize("NFD", "Le sommet de Genève")),
        (unicodedata.normalize("NFD", "Genève"), "Le sommet de Genève"),
        ("l'Otan", "la réunion de l’Otan"),
        ("Otan", "qu'OTAN et Russie"),
        ("négociations", "une négociation difficile"),
        ("les présidents se rencontrent", "le président a rencontré"),
        ("Élysée", "le traité de l'Elysée"),
    ],
)
def test_french_words_meet(query: str, text: str) -> None:
    assert finds(query, "fr", text, "fr")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Where did Reagan meet Gorbachev?", "Reagan and Gorbachev meeting"),
        ("Merkel's talks", "Merkel’s talk"),
        ("meetings", "the meeting was held"),
    ],
)
def test_english_words_meet(query: str, text: str) -> None:
    assert finds(query, "en", text, "en")


@pytest.mark.parametrize(
    ("query", "query_language", "text", "text_language"),
    [
        ("Qui a rencontré Antony Blinken ?", "fr", "Antony Blinken rencontre", "en"),
        ("Where is Reykjavik?", "en", "la maison Höfði à Reykjavik", "fr"),
        ("Merkel", "fr", "Merkel", "other"),
        ("African", "en", "les pays africains", "fr"),
        ("Asie", "fr", "the Asian leaders", "en"),
        ("Amérique latine", "fr", "Latin American ministers", "en"),
    ],
)
def test_names_meet_across_languages(query: str, query_language: str, text: str, text_language: str) -> None:
    assert finds(query, query_language, text, text_language)


@pytest.mark.parametrize(
    ("query", "language"), [("Qui est-ce qui a été là, et où ?", "fr"), ("Who was it, and when was that?", "en")]
)
def test_a_query_of_stop_words_asks_for_nothing(query: str, language: str) -> None:
    assert query_terms(query, language) == []  # type: ignore[arg-type]


def test_a_word_is_asked_for_once() -> None:
    assert len(query_terms("Genève, Genève et GENÈVE", "fr")) == 1


def test_stop_words_are_folded_words() -> None:
    for language in ("fr", "en"):
        assert all(fold(word) == word and words(word) in ([word], []) for word in STOP_WORDS[language])


# Whatever is written, a term is one token of FTS5: quoted, it can be neither operator nor phrase.


@pytest.fixture(scope="module")
def keyword_index() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE terms USING fts5 (body, tokenize = 'ascii', detail = 'column')")
    return connection


@given(st.text(max_size=60) | st.text(alphabet="\ufdfa㏂½ﬁ№\"'|*:^-+()ORANDNEAR éÉßŉ", max_size=30))
def test_a_text_is_found_by_its_own_terms(keyword_index: sqlite3.Connection, text: str) -> None:
    terms = index_terms(text, "fr") + name_terms(text, "fr")
    keyword_index.execute("DELETE FROM terms")
    keyword_index.execute("INSERT INTO terms VALUES (?)", (" ".join(terms),))
    for term in terms:
        query = f'"{term}"'
        assert keyword_index.execute("SELECT count(*) FROM terms WHERE terms MATCH ?", (query,)).fetchone() == (1,)


@pytest.mark.parametrize(
    "query",
    [
        "Quel chef d'État a été reçu à Pékin ?",
        "Combien d'États ont signé le TNP en Asie ?",
        "Which Foreign Minister spoke in Parliament?",
        "Que demande l'Église au Parlement ?",
        "Que s'est-il passé dans l’Ulster et au Bundestag ?",
    ],
)
def test_a_capital_makes_nobody_of_an_office_or_a_body(query: str) -> None:
    assert not [term for term in query_terms(query, detect_question_language(query)) if term.is_person_like]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Qui dirigeait la RDA ?", "the leader of East Germany"),
        ("la Tchécoslovaquie", "Czechoslovak troops"),
        ("l'O.N.U. à New York", "the United Nations"),
        ("les États-Unis", "U.S. officials"),
        ("la Côte d'Ivoire", "Ivory Coast"),
        ("à Pékin", "Peking"),
        ("à Alma-Ata", "in Almaty"),
        ("à Léningrad", "in St. Petersburg"),
        ("l'ouest-allemand Willy Brandt", "the West German chancellor"),
        ("les ministres riverains de la Baltique", "the Baltic ministers"),
        ("les chefs d'État d'Afrique de l'Ouest", "West African leaders"),
        ("au bord du lac Léman", "on Lake Geneva"),
    ],
)
def test_languages_and_epochs_share_the_names_of_states_and_towns(one: str, other: str) -> None:
    shared = set(index_terms(one, "fr")) & set(index_terms(other, "en"))
    assert any(is_known_concept(term) for term in shared)


def test_what_no_table_knows_by_one_word_alone_is_no_place() -> None:
    assert not [term for term in index_terms("la mort d'Ivoire, l'est et us", "fr") if is_known_concept(term)]


@pytest.mark.parametrize(
    ("query", "people"),
    [
        ("Who presided over the European talks of Salisbury?", {"salisbury"}),
        ("Que dit la CEDH à Draghi ?", {"draghi"}),
        ("QUI A RENCONTRÉ DRAGHI ?", {"rencontre", "draghi"}),
        ("Who met the Asian and African ministers?", set()),
        ("When did Omolo-Were speak in Le Havre?", {"omolo"}),
        ("Did the Lake Geneva Workers' Union meet Draghi?", {"draghi"}),
        ("Did the Baltic ministers meet at the Foundry Institute?", {"foundry"}),
    ],
)
def test_regions_and_acronyms_are_no_people(query: str, people: set[str]) -> None:
    language = detect_question_language(query)
    found = {form for term in query_terms(query, language) if term.is_person_like for form in term.alternatives}
    assert people <= found
    assert not found & {"european", "asie", "asian", "african", "tnp", "cedh"}
    assert not found & {"were", "le", "lake", "workers", "union", "baltic", "institute"}


def test_a_known_name_is_one_word_of_the_index() -> None:
    """The index splits at a punctuation mark, and cannot look up what it has split."""
    concepts = {concept for _, _, concept in find_concepts(" ".join(region_keys()).split())}
    assert len(concepts) > 10
    assert all(concept[1:].isalnum() for concept in concepts)


@pytest.mark.parametrize(
    ("query", "query_language", "text", "text_language"),
    [
        ("Which bridge collapsed?", "en", "Le pont s'est effondré.", "fr"),
        ("Quand la paix fut-elle conclue ?", "fr", "They made peace on Monday.", "en"),
        ("How much did the shipyard buy?", "en", "Le chantier naval acheta deux coques.", "fr"),
    ],
)
def test_words_meet_across_languages(
    query: str, query_language: Language, text: str, text_language: Language
) -> None:
    found = set(index_terms(text, text_language))
    assert any(term.terms_in(text_language, query_language) & found for term in query_terms(query, query_language))
    assert not any(term.alternatives & found for term in query_terms(query, query_language))


def test_a_name_that_is_a_word_too_is_looked_for_as_both() -> None:
    term = query_terms("Baker", "en")[0]
    assert stem("boulanger", "fr") in term.terms_in("fr", "en")
    assert set(name_terms("M. Baker", "fr")) & term.terms_in("fr", "en")


def test_a_false_friend_is_not_looked_for_in_the_other_language() -> None:
    (bread,) = query_terms("pain", "fr")
    assert bread.terms_in("en", "fr").isdisjoint(index_terms("in pain", "en"))
    assert bread.terms_in("fr", "fr") & set(index_terms("du pain", "fr"))


def test_a_third_language_shares_names_with_a_question() -> None:
    treaty, name = query_terms("treaty Genscher", "en")
    assert not treaty.is_known_in("other", "en")
    assert name.is_known_in("other", "en")
    assert "genscher" in name.terms_in("other", "en")


@pytest.mark.parametrize(
    ("word", "language", "known", "unknown"),
    [
        ("marchés", "fr", "market", "walk"),
        ("rencontrera", "fr", "meet", "money"),
        ("Genscher", "fr", None, "market"),
        ("dies", "en", "mourir", "pièce"),
        ("diess", "en", None, "mourir"),
    ],
)
def test_a_word_is_translated_as_it_is_written_or_by_its_stem(
    word: str, language: Language, known: str | None, unknown: str
) -> None:
    found = translations(word, language)
    assert (known in found) if known else not found
    assert unknown not in found


def test_the_lexicon_has_words_of_two_languages_each_meaning_once() -> None:
    lines = resources.files("corpus").joinpath("data/lexicon.tsv").read_text(encoding="utf-8").splitlines()
    meanings = {tuple(frozenset(column.split(",")) for column in line.split("\t")) for line in lines}
    assert len(meanings) == len(lines)
    for line in lines:
        french, english = line.split("\t")
        assert not set("èêàâçîïôûùœ") & set(english), line
        for word in (*french.split(","), *english.split(",")):
            assert words(word) == [word]
            assert word == word.lower()


def test_threads_stem_apart() -> None:
    french = [
        f"négoci{letter}{ending}" for letter in "abcdefghij" for ending in ("ation", "ations", "eraient", "ant")
    ]
    english = [
        f"confer{letter}{ending}" for letter in "abcdefghij" for ending in ("ences", "ring", "ational", "ed")
    ]
    asked: list[tuple[str, Language]] = [(word, "fr") for word in french] + [(word, "en") for word in english]

    def stems_of_all(_: int) -> list[str]:
        return [stem.__wrapped__(word, language) for _ in range(50) for word, language in asked]

    alone = stems_of_all(0)
    with ThreadPoolExecutor(8) as pool:
        assert all(found == alone for found in pool.map(stems_of_all, range(16)))
