"""The corpus: articles, their sentences and time expressions, and the store that keeps them."""
