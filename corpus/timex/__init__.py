"""Time expressions (timexes) of French and English press text, resolved to days."""
