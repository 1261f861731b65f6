"""English verb forms, by the way they look."""

from __future__ import annotations

from corpus.calendar_words import ENGLISH_MONTH, ENGLISH_SHORT_MONTHS, ENGLISH_WEEKDAY
from corpus.english_pasts import IRREGULAR_PASTS
from corpus.timex.moving import MOVED_EN
from corpus.timex.tense import NounPhrase, Promise, Tense, TenseGrammar, Verb

_ADVERBS = r"(?:(?:not|also|then|now|soon|likely|probably|only|once|again|never|already|just|both|all|still|be|[a-z]+ly) ){0,3}"
_PARTICIPLE = rf"(?:[a-z]{{2,}}ed|{IRREGULAR_PASTS})"
_NOT_PAST = r"(?!closed[ -]doors?\b)(?!(?:need|speed|feed|indeed|hundred|united|exceed|proceed|succeed|bed|seed|breed|red|shed|wed|so-called|biped)\b)"
_PAST = rf"(?:{_NOT_PAST}[a-z]{{2,}}ed|{IRREGULAR_PASTS})"
# "A written answer", "the planned talks": a participle before a noun tells no tense.
_NOT_ADJECTIVE = r"(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )"
# "Her visit to Denver", "a state visit": no verb.
_NOT_NOUN = (
    _NOT_ADJECTIVE
    + r"(?<!['’]s )(?<!s['’] )(?<!official )(?<!state )(?<!brief )(?<!private )(?<!surprise )(?<!day )(?<!first )"
    r"(?<!last )(?<!recent )(?<!short )"
)
# "After votes on Wednesday", "two launches": no verb either.
_NOT_GOVERNED = (
    r"(?<!\bafter )(?<!\bbefore )(?<!\bof )(?<!\bin )(?<!\bby )(?<!\bwith )(?<!\bfor )(?<!\bfrom )(?<!\btwo )(?<!\bthree )(?<!\bmore )(?<!\bno )(?<!\bto )"
    r"(?<!\bbetween )(?<!\bduring )(?<!\band )(?<!\bor )(?<!\bhot )(?<!\brecord )(?<!\bair )(?<!\bpublic )(?<!\bsome )(?<!\ball )"
)
_DAY_AHEAD = (
    rf"(?:the )?(?:{ENGLISH_WEEKDAY}|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|early|mid|late|next)"
)
# What a day ends, and what lasts until then.
_UNTIL = r"(?:until|till|up to|through|no later than)(?!\w)"
_LASTING = (
    r"(?:extended|suspended|closed|shut|banned|barred|halted|prolonged|valid|open|reserved|remanded|jailed|available|on show"
    r"|on display|in force|in effect|in place|locked|sealed|grounded|frozen)"
)
_WEEKDAY = rf"(?:{ENGLISH_WEEKDAY})"
_AHEAD = (
    r"(?:due|set|scheduled|expected|slated|forecast|poised|planned|planning|preparing|going|likely|about|bound|supposed|ready|meant"
    r"|hoping|agreed|vowed|pledged|promised|(?<!up )plans?|hopes?|aims?|intends?|wants?|agrees?|decided|invited|continues?|prepares?)"
)

_MONTH_NAME = rf"(?:{ENGLISH_MONTH}|{'|'.join(ENGLISH_SHORT_MONTHS)})\.?"
_DATE_WITHOUT_YEAR = rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? )?{_MONTH_NAME}(?!\w)"
_ITS_DAY = (
    r"(?: (?!(?:who|which|that|and|but)(?!\w))[^\s.,;:!?\"]+){1,6},? (?:never |finally |nevertheless |only )?"
)
_CAME = (
    r"(?:took place|went ahead|was held|were held|did not (?:take place|come|go ahead|show up|turn up|hold(?! [a-z]))|began|started|ended|drew"
    r"|failed to (?:show|turn|appear|come|arrive)|fled|escaped|came|arrived|went (?:well|badly|smoothly)|happened|materiali[sz]ed)(?!\w)"
)

# What is asked, promised or due by a day is still to be done on it.
_ASKED = (
    r"(?:asked|demanded|promised|pledged|vowed|ordered|requested|urged|called|told|given|hoped|wanted|expected|agreed|offered|set"
    r"|scheduled|planned|warned|sought)(?!\w)"
)

_AUXILIARIES: tuple[tuple[Tense, str], ...] = (("pluperfect", "had "), ("past", "(?:has |have )?"))
# "Vowed | Monday to reopen", "agreed | with its lenders not to sell".
_TO_DO = Promise(
    r"(?: (?!(?:who|that|which|and|but|or|if|to|when|after|before|while)(?!\w))[^\s.,;:!?\"]+){0,5}? ",
    r"(?:not )?to (?:be )?[a-z]+",
)
# "Voted | on Friday to close the plant in August": behind the day of the vote; "voted to close it on Friday" tells only that.
_TO_DO_AFTER = Promise(
    rf"(?: (?!(?:who|that|which|and|but|or|if|to|when)(?!\w))[^\s.,;:!?\"]+){{0,5}}? (?:{_WEEKDAY}|yesterday)"
    r"(?: (?!(?:who|that|which|and|but|or|if|to|when)(?!\w))[^\s.,;:!?\"]+){0,3}? ",
    r"(?:not )?to (?!have (?:been )?[a-z]+ed(?!\w))(?:be )?[a-z]+",
)

_OFF = rf"(?:[a-z]+ly )?(?:{MOVED_EN}|cancell?ed|called off|scrapped|dropped|suspended|relocated)(?!\w)"
_PLANNED_FOR = (
    r"(?:scheduled|slated|due|planned|expected|set)"
    rf"(?: (?!(?:who|which|that|and|but|{_WEEKDAY}|{_DATE_WITHOUT_YEAR})(?!\w))[^\s.,;:!?\"]+){{0,6}}?"
)
_EVENT = (
    r"(?:talks|negotiations|consultations|(?:meeting|summit|visit|trip|tour|dinner|lunch|hearing|trial|match|game|race|concert"
    r"|show|conference|ceremony|session|debate|rally|strike|flight|wedding|launch|festival)s?)"
    r"(?: (?:in|at|with|of|between) [^\s.,;:!?\"]+(?: [^\s.,;:!?\"]+){0,2}?)?"
)
# What was planned and is moved or called off lies around publication: before its day or behind it.
_CALLED_OFF = (
    Verb(
        "planned",
        rf"{_PLANNED_FOR}(?= {_DATE_WITHOUT_YEAR})(?={_ITS_DAY}(?:was|were|is|are|has been|have been) {_OFF})",
    ),
    Verb(
        "future",
        rf"{_PLANNED_FOR}(?= {_WEEKDAY}(?!\w))(?={_ITS_DAY}(?:was|were|is|are|has been|have been) {_OFF})",
    ),
    # "Called off the dinner planned at the embassy for May 3".
    Verb(
        "planned",
        rf"(?:(?:has|have|had) )?{_OFF}(?: (?!(?:who|which|that|and|but|yesterday|{_WEEKDAY}|{_DATE_WITHOUT_YEAR})(?!\w))"
        rf"[^\s.,;:!?\"]+){{1,7}}? {_PLANNED_FOR}(?= {_DATE_WITHOUT_YEAR})",
    ),
    # "The March 18 talks were called off", "the talks on March 18", "Tuesday's talks".
    Verb(
        "planned",
        rf"the(?= {_MONTH_NAME} \d{{1,2}} (?:[a-z-]+ ){{0,2}}{_EVENT} (?:was|were|is|are|has been|have been) {_OFF})",
    ),
    Verb(
        "planned",
        rf"{_EVENT} on(?= (?:{_WEEKDAY}|{_MONTH_NAME} \d{{1,2}}|{_DATE_WITHOUT_YEAR})"
        rf" (?:was|were|is|are|has been|have been) {_OFF})",
    ),
    Verb("planned", rf"(?<=day')s (?:[a-z-]+ ){{0,2}}{_EVENT} (?:was|were) {_OFF}"),
    Verb("future", rf"(?<=day')s (?:[a-z-]+ ){{0,2}}{_EVENT} (?:is|are|has been|have been) {_OFF}"),
)

# Infinitives that look like a present.
_EVENTS = (
    r"(?:meet|convene|gather|begin|go|open|close|play|face|host|visit|travel|return|start|restart|resume|reopen|end|leave"
    r"|arrive|vote|rule|sit|debate|sign|speak|appear|depart|receive|expire|kick off|take place)(?!\w)"
)
_PROMISES = (
    (
        r"(?:agreed|vowed|pledged|promised|decided|accepted|threatened|consented|resolved|swore|undert(?:ook|aken))",
        _TO_DO,
    ),
    (r"(?:offered|voted|chosen?|opted|proposed)", _TO_DO_AFTER),
)

# What stands between the auxiliary of a question and its verb ("did | the minister of Norway | leave"); what somebody
# says there has a verb of its own.
_ASKED_OF = (
    rf"(?: (?!(?:who|whom|which|what|where|that|but|if|when|after|before|while|because|to (?:{_EVENTS})|say|tell|think"
    r"|know|believe|announce|claim|warn|hope|expect)(?!\w))[^\s.,;:!?\"]+){1,7}"
)


def _asking(auxiliary: str) -> str:
    """Return a pattern of the auxiliary of a question: it opens the sentence, or the sentence ends with "?"."""
    return (
        r"(?:(?<![\w,;:)] )(?:(?:who|whom|whose|what|which|when|where|why|how)"
        r"(?: (?!(?:is|are|was|were|do|does|has|have|that|who)(?!\w))[^\s.,;:!?]+){0,4} )?"
        rf"(?:{auxiliary})|(?:{auxiliary})(?=[^.!?\n]{{0,200}}\?))"
    )


# "Who did X meet?", "Has X seen Y?", "Was X to meet Y?", "Whom is X meeting?", "Whom will X meet?": a subject parts the verb in two.
_QUESTIONS = (
    Verb("planned", rf"(?:did|didn't){_ASKED_OF} (?:plan|want|hope|intend|mean|aim|have|need) to (?:be )?[a-z]+"),
    Verb("past", rf"(?:did|didn't){_ASKED_OF} (?:agree|vow|pledge|promise|decide)", promises=_TO_DO),
    Verb("past", rf"(?:did|didn't){_ASKED_OF} {_EVENTS}"),
    Verb("planned", rf"{_asking('was|were')}{_ASKED_OF} {_AHEAD} (?:to|for|on) (?:be )?[a-z]+"),
    Verb("past", rf"{_asking('has|have')}(?:n't)?(?! (?:an?|any|no|to)(?!\w))(?={_ASKED_OF} [a-z]+)"),
    Verb("present", rf"{_asking('do|does')}{_ASKED_OF} {_EVENTS}"),
    Verb("future", rf"{_asking('will|shall')}(?:n't)?{_ASKED_OF} {_EVENTS}"),
    Verb(
        "future",
        rf"{_asking('is|are')}{_ASKED_OF} (?:meeting|visiting|hosting|receiving|seeing|holding|travel?ling|leaving|flying"
        r"|returning|going|coming|speaking|playing|opening|closing|starting)",
    ),
)

# "At the Lyon open", "the mayor's visits": a singular has no plural verb. "Closed by the strike start again" has.
_NOUN = NounPhrase(
    words=(
        r"(?:(?:at|in|on|from|of|for|with|to|into|near|after|before|since|during|until|over) )?(?<!\bby )"
        r"(?:the|an?|his|her|its|their|our|my|your|this|that|[^\s.,;:!?]+(?:'s|s')) (?:[^\s.,;:!?]+ ){0,2}?"
        r"(?:(?<![a-hj-rtv-z]s )(?<!\bmen )(?<!women )(?<!people )(?<!children )(?<!police )"
        r"(?:open|close|(?:re)?start|end|meet|vote|visit|return|launch|debate|play|travel|begin)"
        r"|(?:(?<='s )|(?<=s' ))(?:opens|(?:re)?starts|ends|meets|votes|visits|returns|launches|debates|plays|travels))"
    ),
    sayings=(
        r"said|says|told|announced|hoped|expected|knew|thought|believed|found|learned|learnt|feared|insisted|claimed|warned"
        r"|added|emerged|felt|agreed|ordered|ensured|decided|confirmed|revealed|indicated|argued|wanted|wished|noted"
        r"|reported|admitted|denied|stated|declared|meant|showed|demanded|urged|asked|proposed|suggested|promised"
    ),
    relative=r"(?:\w+s|people|men|women|children|police) (?:who|which|that)(?: [a-z]+ly)?",
)

ENGLISH_TENSES = TenseGrammar(
    verbs=(
        *_QUESTIONS,
        *_CALLED_OFF,
        # "Remain closed until June 30", "was extended until June 2", "has until Friday": what lasts until a day.
        Verb(
            "future",
            rf"(?:(?:will|shall|would|must|should|to|is|are|(?:was|were) {_AHEAD} to) )?(?:[a-z]+ly )?"
            rf"(?:be|remain(?:s|ing)?|stay(?:s|ing)?|keeps?)(?: (?!{_UNTIL}|{_WEEKDAY})[a-z]+){{0,4}}(?= {_UNTIL})",
        ),
        Verb(
            "future",
            rf"(?:(?:is|are|was|were|has been|have been) )?(?:[a-z]+ly )?{_LASTING}(?: (?!{_UNTIL}|{_WEEKDAY})[a-z]+){{0,3}}(?= {_UNTIL})",
        ),
        Verb("future", rf"(?:(?:is|are|was|were|has been|have been) )?extended to(?= {_DAY_AHEAD})"),
        Verb("planned", rf"(?:(?:is|are|was|were|has been|have been) )?{MOVED_EN} from(?= {_DAY_AHEAD})"),
        Verb("future", rf"(?:has|have|gives?|gave|given)(?: (?!{_UNTIL})[a-z']+){{0,4}}(?= {_UNTIL})"),
        Verb(
            "future",
            r"(?:is|are) (?:being )?(?:urged|asked|told|advised|encouraged|ordered|invited|required|forced|obliged) to [a-z]+",
        ),
        # "Has not ruled out a visit in November", "promised them a vote by Easter": what may come, or will.
        Verb(
            "future",
            r"(?:(?:(?:has|have|had|did|does|do)(?: not|n't)|never) rul(?:e|ed) out|(?:has |have )?promised(?: (?:the )?[a-z]+)??)"
            r" (?:an?|the|new|more|his|her|their)"
            rf"(?: (?!that(?!\w)|who(?!\w)|which(?!\w)|{_WEEKDAY}(?!\w))[a-z'-]+){{1,5}}?(?= (?:in|by|before) )",
        ),
        # "Provides for elections in March", "sets the vote for May 3": what a text lays down.
        Verb(
            "future",
            r"(?:provides? for|calls? for|foresees?|envisages?|stipulates?)(?: (?!who(?!\w)|which(?!\w))[^\s.,;:!?]+){1,9}?"
            rf"(?= (?:(?:on|in|around|about|by|from) {_DAY_AHEAD}|{_WEEKDAY}))",
        ),
        Verb(
            "future",
            rf"(?:schedules?|sets?|fix(?:es)?)(?: (?!that(?!\w))[^\s.,;:!?]+){{1,5}}? for(?= {_DAY_AHEAD})",
        ),
        # "Will stay shut on Monday", "will keep trains stopped", "remain closed Friday": so they will be on the day.
        Verb(
            "future",
            rf"(?:will|shall|would|must|should|may|might|could|to|'ll) {_ADVERBS}(?:be|stay|remain|keep|leave|be left|be kept)"
            rf"(?: (?!{_UNTIL})[a-z]+){{0,2}}? (?:{_LASTING}|blocked|cut|down)",
        ),
        Verb("present", rf"(?:remains?|stays?) (?:{_LASTING}|blocked|cut)(?= (?:on )?{_WEEKDAY})"),
        Verb("past", rf"(?:would|could|might|may|must|should) (?:not )?have (?:been )?{_PARTICIPLE}"),
        Verb("past", r"was to have|were to have"),
        # "Has threatened a strike from March 18".
        Verb("future", rf"(?:has |have )?threaten(?:s|ed)(?: [^\s.,;:]+){{1,6}}(?= from {_DAY_AHEAD})"),
        # "Released on bail to appear in court on 12 April".
        Verb(
            "future",
            r"(?:(?:was|were|has been|have been|had been) )?(?:told|ordered|bailed|summoned|remanded|released|required"
            r"|instructed) (?:on bail |in custody )?to (?:appear|return|attend|report|answer|face)",
        ),
        Verb(
            "future",
            rf"(?:will|shall|would|could|might|should|must|cannot|can|won't|[a-z]+'ll) {_ADVERBS}(?:be )?[a-z]+",
        ),
        Verb("future", r"may (?:not |also |still |[a-z]+ly )?be [a-z]+"),
        Verb(
            "future",
            rf"may {_ADVERBS}(?:be )?(?!(?:met|said|told|held|had|has|was|is|went|saw|spoke|flew|\w+[^e]ed)\b)[a-z]+",
        ),
        Verb("planned", rf"(?:was|were|had been) (?:not |only |also )?{_AHEAD} (?:to|for|on) (?:be )?[a-z]+"),
        Verb("planned", r"(?:was|were) (?:not |only |also )?to (?!date(?!\w))(?:be )?[a-z]+"),
        # "Was put off until Friday": the new day is to come.
        Verb(
            "future",
            rf"(?:(?:was|were|is|are|has been|have been) )?(?:[a-z]+ly )?{MOVED_EN} (?:until|till|to|for)(?= {_DAY_AHEAD})",
        ),
        # "Postponed the trip to May 3", "put the meeting back to Friday": so is the day that somebody set.
        Verb(
            "future",
            rf"(?:(?:has|have|had) )?(?:{MOVED_EN}|fixed|push(?:ed)?|put|moved|brought|shifted)"
            rf"(?: (?!(?:{_WEEKDAY}|yesterday|that|who|which|and|but|from|to|on|in)(?!\w))[^\s.,;:!?]+){{1,7}}?"
            rf" (?:until|till|to|for)(?= {_DAY_AHEAD})",
        ),
        # "The talks scheduled for Sunday took place": their day is over.
        Verb(
            "past",
            rf"(?:scheduled|slated|due|planned|expected|set)(?: (?:for|on))?(?={_ITS_DAY}{_CAME})",
        ),
        Verb(
            "planned",
            rf"(?:scheduled|slated|due|planned|set)(?: (?:for|on))?"
            rf"(?={_ITS_DAY}had been (?:cancell?ed|called off|scrapped)(?!\w))",
        ),
        # "On Monday, the bank decided to sell its unit in November": what was decided is to come, the decision is not.
        *(
            Verb(tense, rf"{auxiliary}{participle}", promises=promise)
            for tense, auxiliary in _AUXILIARIES
            for participle, promise in _PROMISES
        ),
        Verb(
            "future",
            rf"(?:(?:is|are|has been|have been|has|have) )?(?:now )?{_AHEAD} (?:to|for) (?:be )?[a-z]+",
        ),
        Verb("future", r"(?:is|are|has|have) to (?:be )?[a-z]+"),
        Verb("future", r"to be (?:held|signed|[a-z]+ed)"),
        # "A planned meeting was dropped on Tuesday": what was planned may be over.
        Verb(
            "planned",
            r"(?:(?<=\ba )|(?<=\bthe )|(?<=\bhis )|(?<=\bher )|(?<=\btheir ))(?:scheduled|planned)(?= [a-z]+)",
            cost=5,
        ),
        Verb("future", r"(?:scheduled|slated|due|planned|expected|forecast|upcoming|forthcoming)", cost=5),
        Verb(
            "future",
            r"(?:(?:has|have|had) )?(?:cancell?ed|called off|postponed|scrapped|pulled out of)"
            r"(?= (?:mon|tues|wednes|thurs|fri|satur|sun)day's)",
        ),
        Verb(
            "future",
            r"(?:(?:has|have|had) )?announced (?:an?|new|further|fresh|more|two|three)(?: [a-z-]+){1,4}"
            r"(?= (?:from|starting|beginning) )",
        ),
        Verb("future", r"accept(?:ed|s) (?:an?|the|his|her|their) invitations?"),
        Verb(
            "future",
            r"(?:has|have) been (?:scheduled|planned|slated|set)|(?:to )?(?:remain|stay|hold|keep)s? (?:[a-z]+ ){0,4}until",
        ),
        # "Markets had recovered by Friday": told of a day that is over, where nothing was asked or promised for it.
        Verb(
            "pluperfect",
            rf"had {_ADVERBS}(?:been )?(?!{_ASKED}){_PARTICIPLE}(?: (?!to(?! \d)(?!\w))(?:[^\s.,;:!?]|[.,](?=\d))+){{0,6}} by(?= {_WEEKDAY})",
        ),
        # "The toll rose to 40 by Tuesday", "by Monday had reached the suburbs": it is over, where nothing was asked for it.
        Verb(
            "past",
            rf"{_NOT_ADJECTIVE}(?:(?:was|were|has been|have been|has|have) )?(?!{_ASKED})(?!(?:said|say|needed|threatened|insisted|due)(?!\w)){_PAST}"
            rf"(?: (?!(?:to(?! \d)|for|that|who|which|not|{_ASKED})(?!\w))(?:[^\s.,;:!?]|[.,](?=\d))+){{0,5}} by(?= (?:early |late )?{_WEEKDAY})",
        ),
        Verb("pluperfect", rf"had {_ADVERBS}(?:been )?{_PARTICIPLE}"),
        Verb("past", rf"(?:has|have) {_ADVERBS}(?:been )?{_PARTICIPLE}"),
        # "Did not meet him on Tuesday": the infinitive looks nowhere.
        Verb("past", rf"(?:did(?: not)?|didn't) {_ADVERBS}(?!not\b|so\b|the\b|a\b)[a-z]+"),
        Verb("past", rf"(?:was|were|did|had|been)(?: {_ADVERBS}{_PARTICIPLE})?"),
        # "The talks, called off on March 16, were brief".
        Verb(
            "past",
            rf"(?<=\w, ){_PAST}(?: (?:off|out|up|down|back))?(?= (?:on|in|at|by|last|earlier)(?!\w))",
            cost=12,
            bare=True,
        ),
        Verb("past", rf"{_NOT_ADJECTIVE}{_PAST}"),
        Verb(
            "past",
            rf"(?:(?<=\band )|(?<=\bbut )|(?<=\bhad ))by(?= (?:early |late )?{_WEEKDAY}"
            rf"(?: (?!(?:to|that|who|which)(?!\w))(?:[^\s.,;:!?]|[.,](?=\d))+){{0,7}}? (?:had|was|were|{_PAST})(?!\w))",
        ),
        # "A reply by Friday"; "By Friday, ..." at the head of a sentence is told by its verb.
        Verb("future", rf"(?:for|(?<=[\w,;)\"] )by)(?= {_WEEKDAY})", cost=2),
        # "Kickoff is at 8:15 p.m. Sunday", "the album is out on Monday".
        Verb(
            "present",
            rf"(?:is|are)(?=(?: (?:at|from|out|back|on|off)(?: (?!(?:after|since|following|because|who|that|which|and|but|as|over)(?!\w))"
            rf"[^\s,;:!?]+){{0,6}}?)?(?: [\d:.]+ ?[ap]\.?m\.?)?(?: on)? {_WEEKDAY}(?!'))",
        ),
        # "Botswana votes on Wednesday", "the shuttle lands Wednesday", "tickets go on sale Friday".
        Verb(
            "future",
            rf"{_NOT_NOUN}{_NOT_GOVERNED}(?:votes|debates|signs|lands|hits|bur(?:y|ies)|hears|considers|unveils|delivers|publishes|presents|launches"
            r"|chairs|testifies|goes|go|sits|decides|open)"
            rf"(?=(?: (?!(?:after|since|following|because|who|that|which|and|but|of|from)(?!\w))[^\s,;:!?]+){{0,5}}? (?:on )?(?:{_WEEKDAY}|(?:{ENGLISH_MONTH}) \d)(?!'))",
        ),
        Verb("future", r"(?:is|are) likely", cost=5),
        Verb("present", r"(?:predicts?|expects?|anticipates?)", cost=5),
        Verb(
            "present",
            rf"{_NOT_NOUN}(?:plays?|faces?|meets?|close|closes|opens?|hosts?|visits?|travels?|returns?|airs|air(?= on)"
            r"|(?:re)?starts?|begins?|resumes?|reopens?|ends?|expires?|leaves?|arrives?|kick off)"
            rf"(?= (?:[a-z]+ ){{0,3}}on {_WEEKDAY})",
        ),
        Verb("future", r"(?:is|are)(?= on (?:the )?\d)"),
        Verb(
            "future",
            r"(?:is|are) (?:now |also )?(?:planning|preparing|expecting|considering|organi[sz]ing|holding|hosting|meeting"
            r"|visiting|travel?ling|leaving|flying|returning)",
        ),
        Verb(
            "present",
            r"(?:meet|convene|gather|begin|meets|leaves|returns|departs|goes|go to|addresses|appears|opens|begins|starts|visits|arrives|hosts|convenes|gathers|travels|takes (?:place|effect|over|office)"
            r"|kicks off|gets under way|resumes|expires|runs out|lapses|ends|faces|plays|holds|heads|continues|enters into force)",
            cost=5,
        ),
        Verb("future", r"to [a-z]+", cost=60, complement=True),
        Verb(
            "future",
            rf"(?<=[\w,;)\"] )by(?= (?:the end|early|late|mid|next|{ENGLISH_MONTH}))",
            cost=10,
        ),
    ),
    conjunction=r"who|which|that|and|but|or|where|when|after|before|while|because|if|although|though|then",
    reporting=(
        r"(?:said|told (?:reporters|the [a-z]+)|announced|stated|declared|confirmed|added|warned|noted|reported|insisted"
        r"|claimed|denied|acknowledged|admitted|confessed|recalled|testified|conceded|revealed|disclosed|related)"
    ),
    limit=(
        r"(?:until|till|up to|(?<!months )(?<!quarter )(?<!year )(?<!period )(?<!weeks )(?<!days )through|no later than)(?: at least)?"
    ),
    since=r"since",
    deadline=r"before",
    compared=r"(?:more|less|fewer|better|worse|higher|lower|larger|smaller|earlier|later) (?:[a-z]+ ){0,2}than |compared (?:with|to) ",
    subjects=r"being|having|he|she|it|they|we|i|you",
    nouns=r"(?:the|both|their|his|her|its)(?: [a-z-]+){1,3}",
    noun=_NOUN,
    cleft=(
        r"it(?: is|'s| was| will be)(?: not)? (?:\w+ )?(?:(?:on|in|at|over|around|by|the)(?: the)?)?",
        r"that|when",
    ),
)
