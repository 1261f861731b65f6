"""Moving: the verbs that put something on another day, whose new day is to come; for tenses and for meetings alike."""

from __future__ import annotations

#: Stems of French verbs; "remis" is a participle alone.
MOVED_STEMS_FR = r"(?:report|repouss|décal|déplac|avanc|renvoy|ajourn|reprogramm)"
MOVED_FR = rf"(?:{MOVED_STEMS_FR}é|remis)e?s?"
MOVED_EN = (
    r"(?:postponed|delayed|deferred|put off|pushed back|put back|moved(?: (?:up|forward|back))?|rescheduled|adjourned"
    r"|brought forward)"
)
