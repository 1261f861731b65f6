"""The chance that a passage answers: fit its weights, and show the errors of each threshold.

`python -m benchmarks.not_found` asks PIAF questions of archives of several sizes, each once with the passage that
answers and once without the whole article that it comes from, takes what retrieval measures of the best passage, and
fits a logistic regression on one half of the questions. The other half gives the table of errors. Documents that are
kept for the final figures take no part.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import numpy as np
from scipy.special import expit

from benchmarks.qa_sets import QuestionSet, load_piaf
from embeddings.encoder import Encoder

SIZES = (1, 5, 30, 200, 1056)
QUESTIONS = 1500
