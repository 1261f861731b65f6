"""Moving: the verbs that put something on another day, whose new day is to come; for tenses and for meetings alike."""

from __future__ import annotations

# Stems of French verbs, those that move to a later day first; "remis" is a participle alone.
_LATER_STEMS_FR = r"report|repouss|décal|renvoy|ajourn"
_LATER_EN = r"postponed|delayed|deferred|put off|pushed back|put back|adjourned"

MOVED_STEMS_FR = rf"(?:{_LATER_STEMS_FR}|déplac|avanc|reprogramm)"
MOVED_FR = rf"(?:{MOVED_STEMS_FR}é|remis)e?s?"
MOVED_EN = rf"(?:{_LATER_EN}|moved(?: (?:up|forward|back))?|rescheduled|brought forward)"
#: To move to a later day.
PUT_OFF_FR = rf"(?:(?:{_LATER_STEMS_FR})(?:é|er|ent|e)|remis|remettre)e?s?"
PUT_OFF_EN = rf"(?:{_LATER_EN}|(?:postpone|delay|defer|put off|push back|put back|adjourn)s?)"
