"""Participants: who takes part in what a trigger tells, and who is only named beside it."""
