"""Stories: articles of several people, in which the words between the names say who met whom, and whether."""

from __future__ import annotations

import pytest
from meeting_texts import Told, told_in

from corpus.span import Language

CASES: list[tuple[str, Language, list[Told]]] = [
    # What is denied of one is not denied of another.
    (
        "Business minister Nils Aas said on Monday he had met Jan Petersen last Thursday in Oslo. The minister said he "
        "had not met Siri Dahl.",
        "en",
        [
            ({"Nils Aas", "Jan Petersen"}, "Oslo", "2024-05-09", "held"),
            ({"Nils Aas", "Siri Dahl"}, None, None, "denied"),
        ],
    ),
    (
        "Nils Aas met Jan Petersen last Thursday in Oslo. Berlin denied talks between Hans Weber and Nils Aas.",
        "en",
        [
            ({"Nils Aas", "Jan Petersen"}, "Oslo", "2024-05-09", "held"),
            ({"Hans Weber", "Nils Aas"}, None, None, "denied"),
        ],
    ),
    (
        "La présidente de Valcourt, Hélène Morin, et le patron de Kirchner, Reto Zellweger, se sont vus le 8 février à "
        "Munich, ont dit deux sources. « Le ministre n'a pas rencontré M. Zellweger », a ajouté un conseiller.",
        "fr",
        [({"Hélène Morin", "Reto Zellweger"}, "Munich", "2024-02-08", "held")],
    ),
    # What was said before is wrong.
    (
        "In mid-April a newspaper said that Ann Wood and Ben Hart had met in Bath. It was untrue.",
        "en",
        [({"Ann Wood", "Ben Hart"}, "Bath", "2024-04-11", "denied")],
    ),
    (
        "Une radio a affirmé que le ministre, Ole Berg, avait dîné lundi à Paris avec Ina Lund. L'entreprise a démenti "
        "dans l'heure ; le ministre a montré son passeport.",
        "fr",
        [({"Ole Berg", "Ina Lund"}, "Paris", "2024-05-13", "denied")],
    ),
    (
        "Le maire, Ole Berg, n'a jamais rencontré Ina Lund, a dit son cabinet. Le Progrès avait écrit, photo à l'appui,"
        " qu'Ole Berg avait dîné avec Ina Lund à Lyon.",
        "fr",
        [({"Ole Berg", "Ina Lund"}, "Lyon", None, "denied")],
    ),
    # A journey that is given up.
    (
        "Ole Berg renonce en revanche à Prague, où l'attendait mercredi le président tchèque, Jan Novak.",
        "fr",
        [({"Ole Berg", "Jan Novak"}, "Prague", "2024-05-15", "cancelled")],
    ),
    (
        "En mars 1995, Ole Berg devait rendre visite à la résistante Ina Lund ; la neige fit annuler le voyage.",
        "fr",
        [({"Ole Berg", "Ina Lund"}, None, "1995-03-01", "cancelled")],
    ),
    (
        "Ole Berg et Ina Lund avaient rendez-vous le 24 avril, mais le verglas avait eu raison de la rencontre.",
        "fr",
        [({"Ole Berg", "Ina Lund"}, None, "2024-04-24", "cancelled")],
    ),
    # Who is in a title does not take part.
    (
        "Le médiateur de la Cédéao dans le différend entre le Bénin et le Togo, le diplomate cap-verdien Ole Berg, a "
        "rencontré lundi à Cotonou le ministre de l'Intérieur, Per Holm.",
        "fr",
        [({"Ole Berg", "Per Holm"}, "Cotonou", "2024-05-13", "held")],
    ),
    (
        "Ole Berg a déjeuné lundi avec la directrice du Fonds Images du Sud, la Québécoise Ina Lund.",
        "fr",
        [({"Ole Berg", "Ina Lund"}, None, "2024-05-13", "held")],
    ),
    (
        "The chief of the Australian Defence Force, Admiral Ann Wood, met the president of the European Court of "
        "Auditors, Ben Hart, in Bath on Monday.",
        "en",
        [({"Ann Wood", "Ben Hart"}, "Bath", "2024-05-13", "held")],
    ),
    (
        "Ole Berg, candidat au rachat de l'US Lannion (Pro D2), a rencontré lundi à Pau le propriétaire du club, Per "
        "Holm.",
        "fr",
        [({"Ole Berg", "Per Holm"}, "Pau", "2024-05-13", "held")],
    ),
    (
        "Ann Wood held talks on Monday with Marsh Town chairwoman Edna Pike in Bath.",
        "en",
        [({"Ann Wood", "Edna Pike"}, "Bath", "2024-05-13", "held")],
    ),
    (
        "Contrairement à ce qu'a affirmé le site Carolo Foot, Nadia Ferrand assure ne pas avoir rencontré Ole Berg.",
        "fr",
        [({"Nadia Ferrand", "Ole Berg"}, None, None, "denied")],
    ),
    # "The two ministers" are those who are some.
    (
        "Le ministre du Pétrole, Ole Berg, et son voisin, Per Holm, se sont vus lundi à Oslo. « Et nous ? », soupire "
        "Ina Lund, mareyeuse à Guet Ndar. Les deux ministres devraient se revoir en juin à Bergen.",
        "fr",
        [
            ({"Ole Berg", "Per Holm"}, "Oslo", "2024-05-13", "held"),
            ({"Ole Berg", "Per Holm"}, "Bergen", "2024-06-01", "planned"),
        ],
    ),
    # Whom a word for somebody means.
    (
        "Le cardinal Ole Berg a parcouru le pays. Un nom manque à la liste, celui de Per Holm. Mardi, le prélat a reçu "
        "la militante Ina Lund.",
        "fr",
        [({"Ole Berg", "Ina Lund"}, None, "2024-05-14", "held")],
    ),
    (
        "L'homme d'affaires Ole Berg a rencontré lundi à Pau le président du club, Per Holm. « C'est bon signe », a "
        "commenté M. Holm. L'investisseur a déjeuné mardi avec la maire, Ina Lund.",
        "fr",
        [
            ({"Ole Berg", "Per Holm"}, "Pau", "2024-05-13", "held"),
            ({"Ole Berg", "Ina Lund"}, None, "2024-05-14", "held"),
        ],
    ),
    (
        "Per Holm dirige l'orchestre. Le directeur de la création, au ministère, se nomme Ole Berg. Le 4 mars, il a "
        "reçu Ina Lund à Oslo.",
        "fr",
        [({"Ole Berg", "Ina Lund"}, "Oslo", "2024-03-04", "held")],
    ),
    (
        "Per Holm est venu à Bergen. Leur chef de file, Ole Berg, boulanger de son état, monte une association. Le 4 "
        "mai, il a accueilli Ina Lund.",
        "fr",
        [({"Ole Berg", "Ina Lund"}, None, "2024-05-04", "held")],
    ),
    (  # a president of something else, whom only a later sentence names, is not he
        "Dans son bureau du premier étage, Ole Berg a éteint la lampe. Le président ne soupçonne rien. Le 6 mai, il a "
        "rencontré Ina Lund à Oslo. Le président de la fédération du Nord, Per Holm, s'impatiente. Demain, Nadia "
        "Ferrand verra le président en tête à tête.",
        "fr",
        [
            ({"Ole Berg", "Ina Lund"}, "Oslo", "2024-05-06", "held"),
            ({"Ole Berg", "Nadia Ferrand"}, None, "2024-05-16", "planned"),
        ],
    ),
    (
        "Ole Berg a reçu lundi à Nairobi l'envoyée spéciale de l'ONU pour le Soudan, la Norvégienne Ina Lund. Le "
        "général Per Holm était absent. L'envoyée spéciale verra samedi Jan Novak.",
        "fr",
        [
            ({"Ole Berg", "Ina Lund"}, "Nairobi", "2024-05-13", "held"),
            ({"Ina Lund", "Jan Novak"}, None, "2024-05-18", "planned"),
        ],
    ),
    # Whom a pronoun means, or does not.
    (
        "La coordonnatrice, la Belge Anneleen Van der Straat, est arrivée dimanche. Elle a été accueillie par le "
        "docteur Ole Berg et par le maire, Per Holm.",
        "fr",
        [({"Anneleen Van der Straat", "Ole Berg", "Per Holm"}, None, None, "held")],
    ),
    ("Elle a été accueillie par le docteur Ole Berg et par le maire, Per Holm.", "fr", []),
    (
        "Le 4 avril, Ole Berg a discuté avec Ina Lund. Des élus bretons se rendent à Paris. Ils y sont reçus le 7 par "
        "le ministre, Per Holm.",
        "fr",
        [({"Ole Berg", "Ina Lund"}, None, "2024-04-04", "held")],
    ),
    (
        "Winifred Wood was a botanist. She met her husband, Marcus Udeh, in Bath in 1964. He carried her books. Oddly, "
        "she never met her great rival, Ben Hart.",
        "en",
        [
            ({"Winifred Wood", "Marcus Udeh"}, "Bath", "1964-01-01", "held"),
            ({"Winifred Wood", "Ben Hart"}, None, None, "denied"),
        ],
    ),
    ("Ann Wood lives in Bath. Nor has she forgiven Ben Hart, who called her last book a bore.", "en", []),
    (
        'Ann Wood met Ben Hart in Bath on Monday. Edna Pike, who said that some players "think the club owes them", '
        "will have lunch with Ms Wood on Thursday.",
        "en",
        [
            ({"Ann Wood", "Ben Hart"}, "Bath", "2024-05-13", "held"),
            ({"Edna Pike", "Ann Wood"}, None, "2024-05-16", "planned"),
        ],
    ),
    (
        "Le nom d'Ole Berg circule. On l'a dit reçu lundi par la ministre de la Culture.",
        "fr",
        [],
    ),
    # Names that were none, or not whole.
    (
        "The Very Rev. Ann Wood met Cllr Ben Hart in Bath on Monday.",
        "en",
        [({"Ann Wood", "Ben Hart"}, "Bath", "2024-05-13", "held")],
    ),
    (
        "Ole Berg a été reçu lundi à Oslo par Philippine Castel.",
        "fr",
        [({"Ole Berg", "Philippine Castel"}, "Oslo", "2024-05-13", "held")],
    ),
    ("Through February and March Ann Wood saw nobody.", "en", []),
    (
        "En 1974, Ole Berg est le premier Français que reçoit le général Per Holm.",
        "fr",
        [({"Ole Berg", "Per Holm"}, None, "1974-01-01", "held")],
    ),
    # Days and places.
    (
        "Lundi 6 mai, à Oslo, Ole Berg et Ina Lund ont repris une négociation rompue en novembre.",
        "fr",
        [({"Ole Berg", "Ina Lund"}, "Oslo", "2024-05-06", "held")],
    ),
    (
        "Ben Hart flew to Paris, where he was received by Edna Pike. On Monday, back in Bath, he was visited by Ann "
        "Wood.",
        "en",
        [
            ({"Ben Hart", "Edna Pike"}, "Paris", None, "held"),
            ({"Ben Hart", "Ann Wood"}, "Bath", "2024-05-13", "held"),
        ],
    ),
    (
        "A meeting between Ann Wood and Ben Hart had been fixed for Thursday morning. It was called off at breakfast.",
        "en",
        [({"Ann Wood", "Ben Hart"}, None, "2024-05-16", "cancelled")],
    ),
    (
        "Ina Lund a été reçue vendredi à Oslo par le ministre, Ole Berg, qui lui a demandé des garanties, a déclaré un "
        "conseiller ministériel.",
        "fr",
        [({"Ina Lund", "Ole Berg"}, "Oslo", "2024-05-10", "held")],
    ),
]


@pytest.mark.parametrize(("text", "language", "told"), CASES, ids=[text[:60] for text, _, _ in CASES])
def test_a_story_tells_who_met_whom(text: str, language: Language, told: list[Told]) -> None:
    assert told_in(text, language) == told
