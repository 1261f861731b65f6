"""Time expressions (timexes) of French and English press text, resolved to days."""

from corpus.timex.api import find_question_timexes, find_timexes
from corpus.timex.model import Anchor, Grain, Timex

__all__ = ["Anchor", "Grain", "Timex", "find_question_timexes", "find_timexes"]
