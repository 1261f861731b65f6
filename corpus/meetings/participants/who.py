"""Who: the participants of what a verb tells, with those whom pronouns and groups stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.meetings.model import others, unique
from corpus.meetings.naming.people import coordinated, participants_of
from corpus.meetings.participants.clauses import main_clause_start
from corpus.meetings.participants.groups import GROUP, SIDES, group_of
from corpus.meetings.participants.nouns import noun_participants
from corpus.meetings.participants.speakers import AND_I, I_FIRST, ME, WE_FIRST, YOU_FIRST
from corpus.meetings.words.cues import LATTER_FR, PRONOUN_FIRST, SPEECH
from corpus.meetings.words.honorifics import TITLED
from corpus.meetings.words.openers import (
    AFTER,
    AND,
    BEFORE,
    IN_ORDER_TO,
    MAIN,
    OF_HIS,
    RELATIVE,
    SAID,
    THAT,
    THEN,
    WHO,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.context import Context
    from corpus.meetings.model import Participant
    from corpus.meetings.naming.mention import Mention
    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.triggers import TriggerMatch

_THEY = re.compile(r"\b(?:[Ii]ls|[Ee]lles|[Tt]hey)\b(?=[^.;,]*$)")
_ONE = re.compile(
    r"\b(?:[Ii]l|[Ee]lle|[Hh]e|[Ss]he|[Cc]e dernier|[Cc]ette dernière|[Cc]elui-ci|[Cc]elle-ci"
    r"|[Tt]he latter)\b(?=[^.;,]*$)"
)
_LATTER = re.compile(rf"{LATTER_FR}|[Tt]he latter")
_OBJECT_ONE = re.compile(
    r"\bl'(?:y )?(?:a|ai|avons|ait|avait|avais|aura|aurait|ont|avaient|attend\w*|accueill\w+)\b"
    r"|(?<!, )\blui\b(?![,-])|(?<=, )lui (?=(?:a|ont|avai(?:t|ent)|aura(?:it)?)\b)|\bhim\b"
    r"|\bher\b(?= (?:in|at|on|for|to|there|and|before|after|during|over|with|as|lunch|dinner|breakfast|tea|again|twice"
    r"|yesterday|an? (?:\w+ )?visit|\w+day|(?:last|this|early|late)(?: \w+)? (?:week|month|year|night|morning|afternoon"
    r"|evening|spring|summer|autumn|fall|winter|weekend|\w+day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December))\b|[.,;]|$)"
    r"|\b(?:le|la) (?=(?:reçoi|recev|accueill|rencontr|retrouv|verr|voi|attend))"
    r"|\b(?:avec|par|face à) (?:elle|celui-ci|celle-ci|ce dernier)\b|\bwith the latter\b"
)
#: "sans lien de parenté avec elle": whoever it is, no participant.
_NO_KIN = re.compile(
    r"\b(?:liens?|parenté|rapport|related|relation)\b[^,;.]{0,20} (?:avec|à|to) (?:elle|lui|him|her)\b"
)
#: Code points before a verb in which it is said that somebody is no kin of another.
NO_KIN_REACH = 80
_OBJECT_MANY = re.compile(
    r"\bles (?:y )?(?:a|ai|avons|ont|avait|avais|avaient|aura|aurait|accueill\w+|reç\w+|recev\w+)\b|\bthem\b"
)
#: What stands before a name that only completes another: "l'avocat d'Yvan Colonna".
_COMPLETES = re.compile(r"\w (?:d[eu] |d'|of )$")
_ABOUT_SOMEBODY = RELATIVE | {"whom", "("}
#: Openers of a clause whose subject may be a speaker: "X, qui a reçu Y, a déclaré", "X a dit que", "X said after
#: meeting Y".
_WHOEVER_SPEAKS = WHO | THAT | BEFORE | AFTER | {SAID}
#: Openers of a clause with the subject of the one before it: "Il a reçu X avant de rencontrer Y".
_SAME_SUBJECT = BEFORE | THEN | IN_ORDER_TO | AND
#: "X said after meeting Y": the speaker met Y, whoever else the sentence names.
_SAID_THEN = re.compile(rf" (?:{SPEECH}) (?:\w+day )?(?:after|before|après|avant d(?:e |'))\s*")
#: "Une délégation, emmenée par X, a été reçue": who leads it took part.
_LED_BY = re.compile(
    r"\b(?:[Dd]élégation|[Gg]roupe|[Cc]ollectif|[Éé]quipe|[Ii]ntersyndicale|[Dd]elegation|[Gg]roup|[Tt]eam)\b[^.;:]{0,60}"
    r"\b(?P<by>(?:emmené|men|condui)\w* par|(?:led|headed) by) [^.;:]{0,80}$"
)
_PLURAL = re.compile(r"\s*(?:s'|se |ont\b|sont\b|étaient\b|avaient\b|were\b|have\b|are\b)")

#: Behind a verb, a pronoun is the object of another one: "a reçu X pour lui remettre", "comme on l'avait annoncé".
_OTHER_VERB = re.compile(
    r"\b(?:pour|afin|comme|qui|que|dont|to(?= [a-z]+ (?:him|her|them))|who|that|as)\b"
    r"|(?<=, )(?:je|il|elle|on|nous|ils|elles|I|he|she|they|we)\b"
)

#: Code points after a verb in which a group is its object ("avait accueilli les quatre dirigeants").
GROUP_REACH = 60

#: Code points after a verb in which a pronoun is its object ("s'est entretenu à Pyongyang avec lui").
PRONOUN_REACH = 40


def both_sides(
    sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context, previous: tuple[Participant, ...]
) -> tuple[Sequence[Participant], Sequence[Participant]]:
    """Return the subjects and the objects of what a trigger tells; for a noun, all who take part, and no objects.

    Args:
        sentence: The sentence.
        match: The trigger.
        sides: The clause of the trigger and who is named in it.
        context: What the article said so far.
        previous: The participants of the meeting told before it in the sentence.
    """
    if match.trigger.frame == "noun":
        return noun_participants(sentence, match, sides, context), ()
    relative = _with_whom(sentence, match, context)
    if relative is not None:
        return relative
    subjects: Sequence[Participant] = (
        context.participants(sides.subjects)
        or list(_unnamed(sentence, match, sides, context, previous))
        or context.office_holders(sides.subjects)
    )
    subjects = _with_pronoun(sentence, sides, subjects, context)
    if sides.subjects and AND_I.match(sentence.text, sides.subjects[-1].end):
        subjects = unique([*subjects, *context.speaker_of(sentence, match)])
    objects = context.participants(sides.objects)
    if objects and not sides.subjects and _INVERTED.fullmatch(sentence.text[sides.start : match.start]):
        return objects, _awaited(sentence, sides, context, objects)
    if match.trigger.of_somebody:
        objects = [one for one in objects if one.type == "person"]
    met_already = bool(objects) and _WITH_PRONOUN.search(sentence.text[: match.start])
    if met_already and _COMPANY.search(sentence.text[match.end : sides.objects[0].start]):
        objects = []
    objects += others(_pronoun_objects(sentence, match, sides, context, subjects), subjects)
    group = GROUP.search(sentence.text, match.end, min(sides.end, match.end + GROUP_REACH))
    if group and not objects and not SIDES.search(group[0]):
        objects += others(group_of(group, (), context.memory, context.people), subjects)
    return subjects, objects if met_already else [*objects, *context.office_holders(sides.objects)]


#: "l'aurait rencontré, en compagnie de Z": Z came along, whoever was met.
_COMPANY = re.compile(r"\ben compagnie d|\baux côtés d|\baccompagnée?s? d")
_WITH_PRONOUN = re.compile(r"\b(?:l'|les |la |le )(?:a|ai|avons|ont|avait|avais|avaient|aura|aurait|auraient) $")

_WITH_WHOM = re.compile(
    r",? (?:avec|par|auprès de|auprès d'|chez|with|by) (?:lequel|laquelle|lesquels|lesquelles|qui"
    r"|whom) (?P<clause>[^,;.]{0,60})$"
)
#: "à Berlin, où l'attend Y", "où le reçoit lundi Y": the subject comes after the verb.
_INVERTED = re.compile(r" ?(?:l'|le |la |les )(?:a |avait |aura |y )?")


def _awaited(
    sentence: Sentence, sides: Sides, context: Context, hosts: Sequence[Participant]
) -> Sequence[Participant]:
    """Return the person of the pronoun in "où l'attend Y": one named before it, or the current subject."""
    before = [one for one in sentence.named_before(sides.start) if one.kind in ("person", "description")]
    named, subject = context.participants(before[:1]), context.memory.subject[:1]
    goes_on = _ABOUT.search(sentence.text[: before[0].start if before else 0])
    return others([*subject, *named] if goes_on else [*named, *subject], hosts)[:1]


#: "Y, qu'il a reçu", "Y, whom X met": the name before the comma is the object.
_WHOM = re.compile(r", (?:qu'|que |whom )(?P<clause>[^,;.]{0,60})$")


def _with_whom(
    sentence: Sentence, match: TriggerMatch, context: Context
) -> tuple[Sequence[Participant], Sequence[Participant]] | None:
    """Return both sides of "Y, avec lequel il s'est entretenu": the clause's subject, and Y; else None."""
    ahead = sentence.text[: match.start]
    relative = _WITH_WHOM.search(ahead) or _whom(ahead, sentence)
    if relative is None:
        return None
    before = [
        one for one in sentence.mentions if one.end <= relative.start() and one.kind in ("person", "description")
    ]
    inside = [one for one in sentence.mentions if relative.end("clause") > one.start >= relative.start("clause")]
    met = context.participants(before[-1:])
    if not inside and I_FIRST.search(relative["clause"]):
        return context.speaker_of(sentence, match), met
    own = context.participants(inside) or others([*context.participants(before[:1]), *context.memory.subject], met)
    return own[:1] if not inside else own, met


def _whom(ahead: str, sentence: Sentence) -> re.Match[str] | None:
    relative = _WHOM.search(ahead)
    named = relative and any(one.end == relative.start() and one.kind == "person" for one in sentence.mentions)
    return relative if named else None


#: "he and Mr Trump", "she and her Dutch counterpart, X".
_PRONOUN_AND = re.compile(r"\b(?P<pronoun>he|she|lui|elle|il) (?:and|et) (?:[\w.'-]+,? ?){0,6}$", re.IGNORECASE)

#: A name behind a preposition is no subject: X of "Under questioning from X, Y accepted that he".
_COMPLEMENT = re.compile(
    rf"(?:\b(?:by|from|with|of|to|for|against|par|de|du|avec|contre|à|chez)|\bd') ?(?:the |la |le |l')?{TITLED}$"
)


def _with_pronoun(
    sentence: Sentence, sides: Sides, subjects: Sequence[Participant], context: Context
) -> Sequence[Participant]:
    """Add the person of "he" in "he and Mr Trump conferred": Y of "Asked by X, Y said that he and Mr Trump"."""
    text = sentence.text
    pronoun = _PRONOUN_AND.search(text[sides.start : sides.subjects[0].start]) if sides.subjects else None
    if pronoun is None:
        return subjects
    named = sentence.named_before(sides.start, speakers=sides.opener in _WHOEVER_SPEAKS)
    before = context.participants(
        [
            one
            for one in named
            if one.kind in ("person", "description") and not _COMPLEMENT.search(text[: one.start])
        ]
    )
    about = context.called(others(before or context.memory.subject, subjects), pronoun["pronoun"])
    return [*about[:1], *subjects]


#: "who said that some \"think the jersey owes them\", | will have lunch with Y": of another clause.
_SAID_BEFORE = re.compile(r"^.*\b(?:them|him|her)\b ?[\"”»,;].{0,2}(?= )")


def _pronoun_objects(
    sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context, subjects: Sequence[Participant]
) -> Sequence[Participant]:
    """Return the people of the pronoun that is the object: "l'a reçu", "les a accueillis", "met him", "received me"."""
    behind = sentence.text[match.end : min(max(sides.end, match.end + 8), match.end + PRONOUN_REACH)]
    ahead = _NO_KIN.sub("", sentence.text[max(0, match.start - NO_KIN_REACH) : match.end])
    own = ahead[-(25 + match.end - match.start) :]
    near = _SAID_BEFORE.sub("", own) + _OTHER_VERB.split(behind)[0]
    if ME.search(near):
        return context.speaker_of(sentence, match)
    many, one = _OBJECT_MANY.search(near), _OBJECT_ONE.search(near)
    if not many and not one:
        return ()
    before = [one for one in sentence.named_before(sides.start) if one.kind in ("person", "description")]
    if many:
        here = coordinated(sentence.text, before, context.people) if before else ()
        return here if len(here) > 1 else context.memory.group
    told = () if sides.opener in WHO else context.participants(before)
    memory = context.memory
    about = (
        (memory.subject, told)
        if _ABOUT.search(sentence.text[: before[0].start if before else 0])
        else (told, memory.subject)
    )
    pronoun = _object_pronoun(near, one) if one else ""
    for some in (*about, memory.last, memory.named, memory.group):
        found = context.called(others(some, subjects), pronoun)
        if found:
            return found[:1]
    return ()


#: "l'attend au port", "l'accueille": no auxiliary, and so no participle behind it.
_FINITE = re.compile(r"(?:attend|accueill)")
#: The participle behind "l'" agrees with it: "l'a reçue" is of a woman.
_AGREES = re.compile(r" (?:(?:\w+ment|ensuite|aussi|déjà|aussitôt) )?\w+(?:é|u|i)(?P<woman>e)?\b")


#: Behind these, "lui" is of a man.
_STRESSED = re.compile(r"\b(?:avec|par|chez|pour|sans|de|à|contre|vers|devant|derrière|face à|auprès de) $")


def _object_pronoun(near: str, found: re.Match[str]) -> str:
    """Return the pronoun that is the object, in a form that tells the gender: "la" for "l'" of "l'a reçue"."""
    if found[0] == "lui" and _STRESSED.search(near[: found.start()]):
        return "il"  # "lui a parlé" may be of a woman, "a parlé avec lui" is not
    if not found[0].startswith("l'"):
        return found[0].split()[-1]
    agrees = None if _FINITE.search(found[0]) else _AGREES.match(near, found.end())
    return "l'" if agrees is None else "la" if agrees["woman"] else "le"


#: "Accueillie par X, ...": X is the host, not the subject of the sentence.
_HOST_FIRST = re.compile(
    r"\W*(?:Reçue?|Accueillie?|Conduite?|Accompagnée?|Attendue?|Saluée?|Escortée?)\b[^;:]*? par "
)
#: "Accueillie par X, elle a visité Y avant de rencontrer".
_HOSTED_FIRST = re.compile(
    rf"{_HOST_FIRST.pattern}[^;:]*?, "
    r"(?:il|elle) [^;:]*\b(?:avant(?: d[e'])?|puis|pour|et) ?$"
)

_ABOUT = re.compile(r"\b(?:[Hh]e|[Ss]he|[Ii]l|[Ee]lle)\b")


def _unnamed(
    sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context, previous: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Return the subject of a clause with no name before its verb: "il a rencontré Y", "avant de rencontrer Y"."""
    clause, memory = sentence.text[sides.start : match.start], context.memory
    if (mine := _of_speaker(sentence, match, sides, context)) is not None:
        return mine
    if sides.opener in OF_HIS and _ONE.search(clause) is None:
        return ()
    first = PRONOUN_FIRST.match(sentence.text)
    goes_on = first and sides.opener in _SAME_SUBJECT and not _ONE.search(clause)
    if sides.opener != MAIN and not goes_on:
        return _pointed_at(sentence, sides, context) or _implied(sentence, match, sides, context, previous)
    # It is about nobody whom the clause before it met.
    said = first[0] if first and goes_on else clause
    if _THEY.search(said):
        return memory.group
    pronoun = _ONE.search(said)
    if pronoun is None:
        return ()
    named = context.called(memory.named, pronoun[0])  # where it cannot be whom the article is about
    return tuple(context.called(memory.subject[:1], pronoun[0]) or (named if len(named) == 1 else ()))


def _of_speaker(
    sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context
) -> tuple[Participant, ...] | None:
    """Return the people of "je", "nous" or "I" in words that somebody says; None where the clause has no such word.

    "Vous", from an interviewer, is the person asked.
    """
    clause = sentence.text[sides.start : match.start]
    said = I_FIRST.search(clause) or YOU_FIRST.search(clause)
    together = WE_FIRST.search(clause)
    if not said and not together:
        return None
    speaker = context.speaker_of(sentence, match)
    met = sides.objects and not _TOO.search(sentence.text[match.end : sides.objects[0].start])
    if said or not speaker or met or not _EACH_OTHER.search(sentence.text[sides.start : match.end]):
        return tuple(speaker)
    named = [one for one in sentence.mentions if one.kind == "person" and one not in sides.objects]
    other = others(context.participants(named), speaker) or others(context.memory.last[-1:], speaker)
    return unique([*speaker, *other[:1]])


#: "Nous ne nous sommes jamais vus", "we met": of whoever speaks and of another; "nous avons reçu Y" is of the former.
_EACH_OTHER = re.compile(r"\b(?:[Nn]ous (?:ne )?nous|[Oo]n (?:ne )?s')|\b[Ww]e\b")
#: "Nous nous sommes revues, avec mon éditeur, Y": Y came along.
_TOO = re.compile(r", (?:avec|with) ")


def speaker_of(sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context) -> str | None:
    """Return who tells a meeting in the first person: X of '"I met Y", X said'; None where nobody does."""
    behind = sentence.text[match.start : min(sides.end, match.end + PRONOUN_REACH)]
    near = sentence.text[max(sides.start, match.start - PRONOUN_REACH) : match.start] + behind
    if not any(said.search(near) for said in (I_FIRST, WE_FIRST, ME)):
        return None
    return next((one.name for one in context.speaker_of(sentence, match)), None)


def _pointed_at(sentence: Sentence, sides: Sides, context: Context) -> tuple[Participant, ...]:
    """Return X right before a clause about nobody else: "X said after meeting Y", "emmenée par X, a été reçue"."""
    before = sentence.named_before(sides.start, speakers=True)
    if not before:
        return ()
    last = before[-1]
    said = _SAID_THEN.fullmatch(sentence.text, last.end, sides.start)
    led = _LED_BY.search(sentence.text[: last.start]) if sentence.text[last.end : sides.start] == ", " else None
    if led:
        leaders = [one for one in before if one.start >= led.end("by")]
        return coordinated(sentence.text, leaders, context.people)
    return participants_of(last, context.people) if said else ()


def _implied(
    sentence: Sentence, match: TriggerMatch, sides: Sides, context: Context, previous: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Return the subject of a clause without a name by what stands before it, or by what the article said last.

    "X a dit qu'il recevrait Y", "X, qui a reçu Y": X. "Les deux hommes" are a group, "ils" those told together last.
    """
    memory = context.memory
    clause = sentence.text[sides.start : match.start]
    before = sentence.named_before(sides.start, speakers=sides.opener in _WHOEVER_SPEAKS)
    main = main_clause_start(sentence.text, sides.start, sentence.mentions)
    if main is not None:  # "Having met X, Y went to Oslo, where he saw Z": it goes on with Y
        before = [one for one in before if one.start >= main] or before
    said = sentence.named_before(sides.start, speakers=True)
    here = [some for some in (participants_of(one, context.people) for one in before) if some]
    named = unique(one for some in here for one in some)
    closed = sentence.text[: sides.start].endswith(", ") and not sides.opener
    if len(here) > 1 and _HOST_FIRST.match(sentence.text) and not _HOST_FIRST.match(sentence.text[sides.start :]):
        before, here = before[1:], here[1:]
    group = GROUP.search(clause) or (GROUP.match(sentence.text) if closed else None)
    if group and not clause[: group.start()].endswith("from "):
        told_of = unique(one for mention in said for one in participants_of(mention, context.people))
        return group_of(group, named if len(named) > 1 else told_of, memory, context.people)
    if memory.subject and _HOSTED_FIRST.match(sentence.text[: sides.start]):
        return tuple(others(memory.subject, named)[:1])
    if _THEY.search(clause):
        return named if len(named) > 1 else memory.group
    if latter := _LATTER.search(clause):
        spoken_of = [one for one in sentence.mentions if one.kind == "person" and one.end <= sides.start][-1:]
        last = context.called(memory.last, latter[0]) or context.called(memory.named, latter[0])
        return here[-1] if here else tuple(context.participants(spoken_of)) or tuple(last[-1:])
    if pronoun := _ONE.search(clause):
        return _of_pronoun(pronoun[0], sentence, sides, before, context)
    if not here:
        return previous[:1] or _told_there(clause, sentence, sides, context)
    if sides.opener in _ABOUT_SOMEBODY:
        together = match.trigger.mutual and not sides.objects
        return _antecedent(sentence.text, sides, before, context, together=together)
    return coordinated(sentence.text, before, context.people)


def _of_pronoun(
    pronoun: str, sentence: Sentence, sides: Sides, before: Sequence[Mention], context: Context
) -> tuple[Participant, ...]:
    """Return the person of a clause's pronoun: one named before it in the sentence, else the current subject."""
    memory = context.memory
    completes = _COMPLEMENT if sides.opener in THAT else _COMPLETES
    own = [one for one in before if not completes.search(sentence.text[: one.start])]
    said = [] if memory.subject else sentence.named_before(sides.start, speakers=True)
    if any(one.kind == "person" for one in said):  # "Norway will pay, X said after he met Y": he is no country
        own, before, said = ([one for one in some if one.kind == "person"] for some in (own, before, said))
    named = ([participants_of(one, context.people) for one in some] for some in (own, before, said))
    about = [some for some in next(filter(any, named), []) if some and context.called(some[:1], pronoun)]
    if about and not (PRONOUN_FIRST.match(sentence.text) and memory.subject):
        return about[0]
    return (
        () if _opens_with_unknown(sentence, sides, context) else tuple(context.called(memory.subject[:1], pronoun))
    )


def _opens_with_unknown(sentence: Sentence, sides: Sides, context: Context) -> bool:
    """Tell whether a sentence opens with an office that leads to nobody: "Le ministre est à Oslo, où il a vu Y"."""
    first = next(iter(sentence.mentions), None)
    return (
        first is not None
        and first.kind == "description"
        and not first.plural
        and len("Le ") <= first.start <= len("The ")
        and first.end <= sides.start
        and not participants_of(first, context.people)
    )


def _told_there(clause: str, sentence: Sentence, sides: Sides, context: Context) -> tuple[Participant, ...]:
    """Return the current subject, where a clause says "there" and its sentence has no other: "où il y a vu Y"."""
    others_told = any(one.kind == "description" and one.end <= sides.start for one in sentence.mentions)
    return context.memory.subject if not others_told and re.search(r"\b(?:y|there)\b", clause) else ()


def _antecedent(
    text: str, sides: Sides, before: Sequence[Mention], context: Context, *, together: bool
) -> tuple[Participant, ...]:
    """Return who "qui" stands for: the last name, or its whole list before a plural verb: "X et Y, qui se sont vus"."""
    last = before[-1]
    chosen = list(participants_of(last, context.people))
    if not together and not _PLURAL.match(text[sides.start :]):
        return tuple(chosen)
    for earlier in reversed(before[:-1]):
        if re.fullmatch(r",? ?(?:et|and|,)? ?(?:le |la |l'|the )?", text[earlier.end : last.start]):
            chosen = [*participants_of(earlier, context.people), *chosen]
            last = earlier
    return tuple(chosen)
