"""Measurements on public data sets; not part of the program and not run by `make test`."""
