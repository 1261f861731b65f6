"""Sentences: one list of cases per rule, the properties that always hold, the quality measured on Sequoia."""

import hashlib
import time
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sentences import split_sentences
from corpus.span import Language, Span

SEQUOIA = Path(__file__).parents[2] / "shared/data/sentences_fr_sequoia/fr_sequoia-ud-dev.conllu"


def split(text: str, language: Language = "fr") -> list[str]:
    return [span.of(text) for span in split_sentences(text, language)]


def check(marked: str, language: Language) -> None:
    """Check that a text is split exactly where `|` stands."""
    sentences = marked.split("|")
    assert split("".join(sentences), language) == [sentence.strip() for sentence in sentences]


FRENCH = [
    # A title right behind a sub-head that lost its line
    "Ils se sont vus à Prague.|Une seconde visite en vue|M.Dubois ira à Rome, et M.Leroy à Vienne.",
    "Une trêve attendue|M. Dubois l'a dit.| Un accord annoncé|Mme Leroy le confirme.",
    # Stops with and without their space
    "Les ministres se sont vus à Oslo.| Ils reprendront demain.",
    "Les ministres se sont vus à Oslo.|Ils reprendront demain.",
    "Le traité date de 1963.|Paris et Bonn l'ont signé.",
    "Le vote a été reporté.|À Rome, on s'en félicite.",
    "Le vote a été reporté.|L’Élysée s'en félicite.",
    "La séance est levée.|la reprise est prévue jeudi.",
    "Est-ce la fin ?|Nul ne le sait !|On attend…|Le conseil siège.",
    "Est-ce la fin\u202f?| Nul ne le sait\u00a0!| On attend... la suite.",
    "Le plan B.| Les experts en doutent.",
    "Ils ont évoqué le pétrole, le gaz, etc.| Les experts se retrouveront lundi.",
    "Elle a parlé de l'OTAN.|L'ONU se tait.",
    # Stops that end nothing
    "M.Dupont a vu M. Durand, Mme. Petit et le Dr. Martin.",
    "Le budget atteint 1,5 milliard, soit 2.5 % du total.",
    "L'an 52 av. J.-C. reste un repère, selon J.-P. Vernant et A.-M. Roche.",
    "Le texte de J. F. Kennedy et de F.D. Roosevelt, cf. p. 12 et art. 5.",
    "Voir fr.exemple.org et https://exemple.org/Le.Sommet/2022?Id=5.Fin pour la suite.",
    "Selon la S.A.R.L. Martin, p. ex. hier, rien n'a changé.",
    "La section 5.1 (voir 6.2.3) est maintenue.",
    "Il a dit « peut-être... » avant de partir.",
    "« Venez ! » a-t-il lancé.",
    "[...] Le reste a été coupé.",
    "1. Le statut du territoire",
    # Closing quotes and brackets belong to the sentence
    "« Nous sommes prêts. »| Le ministre a souri.",
    '"Nous sommes prêts."|La réponse est venue de Rome.',
    'La réponse est venue de Rome."Nous sommes prêts", a dit le ministre.'.replace('."', '.|"'),
    "(Le texte est ici.)| Nous verrons.",
    "Le texte est ici.[2]| Nous verrons.",
    "“C'est fini.”|Le public est parti.",
    # Sub-heads and names without their space
    "Espoirs grecs et turcsLes ministres se reverront.".replace("turcs", "turcs|"),
    "Question chyprioteL’Onu propose un plan.".replace("chypriote", "chypriote|"),
    "Rien n'a filtré.|Un plan en cinq points|À Nicosie, on attend.",
    "Rencontre à Genève|Les délégués sont là.",
    "La réponse de l'OTAN|Les alliés se concertent.",
    "Un dîner à Moscou|Vladimir Poutine reçoit. Dîner prévu à Moscou, dit Vladimir P.".replace(
        "reçoit. ", "reçoit.| "
    ),
    "La déclaration du G7|Les dirigeants se séparent.",
    "La fin de l'UE.|M. Martin en doute.",
    "Retour en 1974|Nicosie se souvient.",
    'Une réponse "ferme"|Le ministre insiste.',
    "Un plan « global »|Le ministre insiste.",
    "McDonald et MacArthur, DiCaprio, LaRem, LeBron et DeSantis sont des noms.",
    "L'iPhone, YouTube, eBay, TotalEnergies, BlackRock, LinkedIn et macOS sont des marques.",
    "Le mot-clé #balanceTonPorc et l'adresse contact@exempleLes.org restent entiers.",
    "Les PME et les ONG du G20 s'inquiètent.",
    # Lines
    "Un titre sans point|\nLe texte commence.|\r\nIl finit.",
]

ENGLISH = [
    "The leaders met in Malta.| They spoke for hours.",
    "The leaders met in Malta.|They spoke for hours.",
    "Mr. Brown met Dr. Green, Gen. White and Sen. Black in St. Paul.",
    "The talks opened on Jan. 12 in Geneva, at 10 a.m. sharp.",
    "The U.S. Secretary of State saw U.N. officials in Washington, D.C. yesterday.",
    "He flew to the U.S.| The talks resumed.",
    "The session ended at 5 p.m.| The delegates left.",
    "Acme Inc. Chairman John F. Doe spoke of a 3.5 percent rise.",
    "“We agree.”| The minister smiled.",
    '"We agree," he said. "It is over."|Nobody answered.'.replace('. "', '.| "'),
    "Hopes on both sides|The talks drew crowds.",
    "Reaction from Paris|The minister was brief.",
    "McConnell and O'Neill of BlackRock met at MacDonald House.",
    "Is it over?|No one knows!| We wait...| The council sits.",
    "Nobody doesn't.| Gov. J.B. Smith holds a Ph.D. in law; see Doe v. Roe.",
    "The CIA's station chief and BBC's editor met; isiZulu is spoken in KwaZulu.",
    "It ran for 1500 m.| The end.",
    "A FirstBank clerk with an LL.B degree said the First National Bank had bought FirstBank. It had.".replace(
        "FirstBank. It", "FirstBank.| It"
    ),
    "He took a B.A, then an M.Sc and led the W.H.O branch.",
    "World War I.| The treaty followed.",
    "See www.Example.org/News.Html for more.| It is free.",
    "It is on www.Example.org.|The ministers have read it.",
]


@pytest.mark.parametrize("marked", FRENCH)
def test_splits_french(marked: str) -> None:
    check(marked, "fr")


@pytest.mark.parametrize("marked", FRENCH)
def test_splits_decomposed_french(marked: str) -> None:
    check(unicodedata.normalize("NFD", marked), "fr")


@pytest.mark.parametrize("marked", ENGLISH)
def test_splits_english(marked: str) -> None:
    check(marked, "en")


def test_reads_only_the_part_that_is_asked_for() -> None:
    text = "Un titre. Rien ici. Fin du texte."
    spans = split_sentences(text, "fr", Span(10, 23))
    assert [span.of(text) for span in spans] == ["Rien ici.", "Fin"]


press_like = st.text(st.sampled_from("aéE\u0301LMS.!?… \u00a0\n\r\"«»“”()[]'’-1,:/@\ud800")) | st.text()


@given(text=press_like, language=st.sampled_from(["fr", "en", "other"]))
def test_every_word_character_lies_in_exactly_one_sentence(text: str, language: Language) -> None:
    spans = split_sentences(text, language)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    covered = {index for span in spans for index in range(span.start, span.end)}
    assert all(char.isspace() for index, char in enumerate(text) if index not in covered)
    assert all(span.of(text) == span.of(text).strip() for span in spans)


@pytest.mark.parametrize(
    "piece", ["aB", "M.", "a.B", '."', "!«", "(", "a.b", "A.", "Le président parle. ", "…", "1.", "é "]
)
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        split_sentences(text, "fr")
        return time.process_time() - start

    # Eight times the text may take some twenty times as long on a busy machine, never sixty-four.
    assert seconds(80_000) < 25 * max(seconds(10_000), 0.01)


def sequoia_sentences() -> list[tuple[str, str]]:
    lines = SEQUOIA.read_text(encoding="utf-8").splitlines()
    ids = [line.removeprefix("# sent_id = ") for line in lines if line.startswith("# sent_id = ")]
    texts = [line.removeprefix("# text = ").strip() for line in lines if line.startswith("# text = ")]
    return [(name, text) for name, text in zip(ids, texts, strict=True) if text[-1] in ".!?…"]


def boundary_f1(sentences: list[str], separator: str) -> float:
    text, gold = "", set()
    for sentence in sentences:
        text += sentence
        gold.add(len(text))
        text += separator
    found = {span.end for span in split_sentences(text, "fr")}
    return 2 * len(gold & found) / (len(gold) + len(found))


@pytest.mark.skipif(not SEQUOIA.exists(), reason="needs the evaluation data")
@pytest.mark.parametrize(("separator", "floor", "held_out_floor"), [(" ", 0.988, 0.98), ("", 0.994, 0.988)])
def test_boundaries_of_sequoia(separator: str, floor: float, held_out_floor: float) -> None:
    sentences = sequoia_sentences()
    held_out = [text for name, text in sentences if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0]
    assert boundary_f1([text for _, text in sentences], separator) >= floor
    assert boundary_f1(held_out, separator) >= held_out_floor
