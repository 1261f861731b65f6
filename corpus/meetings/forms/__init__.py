"""Forms: what the form of an article tells: its dateline, an agenda, a live report."""
