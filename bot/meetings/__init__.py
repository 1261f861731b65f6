"""Questions about meetings: what they ask, which records answer, and how these are proved and told."""
