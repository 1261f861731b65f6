"""Readers: from files to articles. One module a format."""
