"""A tokenizer that encoder, reader and recogniser share: the packaged one takes 300 MB."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

from transformers import BatchEncoding, PreTrainedTokenizerFast


class SharedTokenizer:
    """A fast tokenizer that several threads may call.

    It holds truncation and padding as state, which each call sets anew: one call at a time.
    """

    def __init__(self, tokenizer: PreTrainedTokenizerFast) -> None:
        self._tokenizer = tokenizer
        self._calling = threading.Lock()

    def __call__(self, texts: str | Sequence[str], **options: Any) -> BatchEncoding:
        """Tokenize a text, or several, with the options of the tokenizer's own call."""
        with self._calling:
            encoded: BatchEncoding = self._tokenizer(texts, **options)
        return encoded

    @property
    def separator(self) -> int:
        """The id of the token that parts two texts."""
        return int(self._tokenizer.sep_token_id or 0)
