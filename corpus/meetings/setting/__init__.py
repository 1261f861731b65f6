"""Setting: the days and the place of a meeting."""
