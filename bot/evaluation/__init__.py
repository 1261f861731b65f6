"""The gate: question files with what should come out, asked of an archive, and the figures of what does."""
