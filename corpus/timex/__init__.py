"""Time expressions (timexes) of French and English press text, resolved to days."""

from corpus.timex.articles import find_timexes
from corpus.timex.model import Anchor, Grain, Timex
from corpus.timex.questions import find_question_timexes

__all__ = ["Anchor", "Grain", "Timex", "find_question_timexes", "find_timexes"]
