"""Vectors: the encoder, the indexes derived from the store, and retrieval."""
