"""Naming: from the words of a sentence to the people, bodies and places that they name."""
