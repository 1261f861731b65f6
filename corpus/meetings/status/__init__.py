"""Status: whether a meeting was held, is planned, was cancelled or is denied, and who says so."""
