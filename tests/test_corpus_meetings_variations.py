"""A meeting stays what it is, whatever stands beside it: circumstances, asides, appositions, titles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pytest
from meeting_texts import meetings_in

from corpus.meetings import Status
from corpus.span import ReadLanguage

HER, HIM = "Nadia Ferrand", "Luc Oberlin"
WHERE: Mapping[ReadLanguage, str] = {"fr": "à Metz lundi", "en": "in Metz on Monday"}

VERBS: Mapping[ReadLanguage, Mapping[str, Status]] = {
    "fr": {
        "a rencontré": "held",
        "s'est entretenue avec": "held",
        "a été reçue par": "held",
        "n'a pas rencontré": "denied",
        "dément avoir vu": "denied",
        "doit rencontrer": "planned",
        "a annulé sa rencontre avec": "cancelled",
    },
    "en": {
        "met": "held",
        "held talks with": "held",
        "was received by": "held",
        "did not meet": "denied",
        "denied meeting": "denied",
        "is to meet": "planned",
        "called off talks with": "cancelled",
    },
}
#: What may open the sentence, end it, or stand behind whoever is met.
CIRCUMSTANCES: Mapping[ReadLanguage, Sequence[str]] = {
    "fr": (
        "autour d'un café",
        "à huis clos",
        "malgré la pluie",
        "pour la première fois",
        "à la surprise générale",
        "sur fond de grève",
        "dans un hôtel",
        "sous bonne garde",
        "au sujet du port",
        "en présence de journalistes",
        "au lendemain du vote",
        "à six heures du matin",
        "de son propre chef",
        "en tête à tête",
    ),
    "en": (
        "over a coffee",
        "behind closed doors",
        "despite the rain",
        "for the first time",
        "to general surprise",
        "amid a strike",
        "in a hotel",
        "under heavy guard",
        "about the harbour",
        "in the presence of reporters",
        "on the day after the vote",
        "at six in the morning",
        "of her own accord",
        "in private",
    ),
}
#: What may be set off behind a subject or behind whoever is met.
ASIDES: Mapping[ReadLanguage, Sequence[str]] = {
    "fr": (
        ", selon son cabinet,",
        ", comme elle l'avait promis,",
        ", contre toute attente,",
        ", malgré un rhume,",
        ", pas mécontente,",
        ", qui ne prend jamais l'avion,",
        ", a-t-elle confirmé,",
        " (et ce n'est pas la première fois)",
        " – enfin –",
    ),
    "en": (
        ", according to her office,",
        ", as she had promised,",
        ", of all people,",
        ", despite a cold,",
        ", not a patient woman,",
        ", who never flies,",
        ", officials said,",
        " (and not for the first time)",
        " — at last —",
    ),
}
SUBJECTS: Mapping[ReadLanguage, Sequence[str]] = {
    "fr": (
        f"Mme {HER}",
        f"La ministre {HER}",
        f"La ministre des Transports {HER}",
        f"{HER}, la maire de Nancy,",
        f"La maire (PS) de Nancy, {HER},",
        f"{HER} (LR)",
        f"{HER} – maire de Nancy –",
        f"{HER}, 54 ans,",
        f"{HER}, accompagnée de son mari,",
        f"L'avocate nancéienne {HER}",
        f"La patronne de Kastel, {HER},",
        f"La très discrète {HER}",
    ),
    "en": (
        f"Ms {HER}",
        f"Minister {HER}",
        f"The transport minister {HER}",
        f"{HER}, the mayor of Nancy,",
        f"The mayor of Nancy, {HER},",
        f"{HER} (Labour)",
        f"{HER} — mayor of Nancy —",
        f"{HER}, 54,",
        f"{HER}, accompanied by her husband,",
        f"Nancy-based lawyer {HER}",
        f"Kastel's boss, {HER},",
        f"The elusive {HER}",
    ),
}


def sentences(language: ReadLanguage) -> Iterator[tuple[str, Status]]:
    """Yield the variations of the plain sentence of each verb, and as what the meeting is told."""
    where = WHERE[language]
    for verb, status in VERBS[language].items():
        told = f"{verb} {HIM} {where}"
        for words in CIRCUMSTANCES[language]:
            yield f"{words[0].upper()}{words[1:]}, {HER} {told}.", status
            yield f"{HER} {told} {words}.", status
            yield f"{HER} {verb} {HIM} {words} {where}.", status
        for words in ASIDES[language]:
            yield f"{HER}{words} {told}.", status
            yield f"{HER} {verb} {HIM}{words} {where}.", status
        for somebody in SUBJECTS[language]:
            yield f"{somebody} {told}.", status


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_stands_beside_a_meeting_changes_nothing(language: ReadLanguage) -> None:
    told = {}
    for sentence, status in sentences(language):
        found = meetings_in(sentence, language)
        people = [sorted(one.name for one in meeting.participants) for meeting in found]
        if people != [[HIM, HER]] or found[0].status != status:
            told[sentence] = [(names, meeting.status) for names, meeting in zip(people, found, strict=True)]
    assert told == {}
