"""Vectors: the encoder, the indexes derived from the store, and retrieval."""

import os

# Torch's threads spin while they wait for one another. Where something else wants the cores (a second answer, a
# test run) a question then takes 2.5 s instead of 0.2 s on 2 busy cores; threads that sleep cost nothing when idle.
# OpenMP reads this once, when torch is loaded, which is after this package.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
