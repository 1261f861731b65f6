"""What encoder and reader are unless told otherwise, and what may be told; settings read it without loading torch."""

from __future__ import annotations

from typing import Literal

PACKAGED_ENCODER = "multilingual-e5-small"
READ_AT_MOST = 10
"""The passages read for one question."""
Precision = Literal["auto", "bf16", "fp32"]
"""How encoder and reader compute; auto means bf16 where the CPU computes in it, else fp32."""
