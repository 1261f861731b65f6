"""The vector index: the one home of FAISS, and the one place where distance becomes similarity.

The index lives in memory and is derived from the store: read at the start, then kept up with what other processes
add and remove. There is no index file, so a crash cannot leave one behind that disagrees with the store.
"""

from __future__ import annotations

from collections.abc import Collection

import faiss
import numpy as np
import numpy.typing as npt

from corpus.span import Days, Language
from corpus.store import Store, StoredVector

# Vectors handed to FAISS at a time: large enough for its bulk paths, small beside the index.
_CHUNK = 8192
_UNDATED = 0


class VectorIndex:
    """Cosine similarity of a query to every passage, exact, restricted by publication where asked.

    Args:
        store: The store whose vectors it follows.
        dim: The dimension of the vectors.
    """

    def __init__(self, store: Store, dim: int) -> None:
        self._store = store
        self._dim = dim
        # The store holds fp16; so does the index, in half the memory and with the same cosines.
        fp16 = faiss.ScalarQuantizer.QT_fp16
        self._index = faiss.IndexIDMap2(faiss.IndexScalarQuantizer(dim, fp16, faiss.METRIC_INNER_PRODUCT))
        self._sequence = 0
        self._state = (0, 0)
        self._ids = np.empty(0, np.int64)
        self._first_days = np.empty(0, np.int32)
        self._last_days = np.empty(0, np.int32)
        self._languages = np.empty(0, "<U5")
        self.languages: list[Language] = []
        """The languages that its passages are in."""

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def refresh(self) -> None:
        """Take over what was added to and removed from the store since the last time."""
        state = self._store.vectors_state()
        if state == self._state:
            return
        chunk: list[StoredVector] = []
        for stored in self._store.vectors_after(self._sequence):
            chunk.append(stored)
            if len(chunk) == _CHUNK:
                self._append(chunk)
                chunk = []
        self._append(chunk)
        self._drop_removed()
        self.languages = np.unique(self._languages).tolist()
        self._state = state

    def search(
        self,
        vector: npt.NDArray[np.float32],
        k: int,
        published: Days | None = None,
        among: Collection[int] | None = None,
    ) -> list[tuple[int, float]]:
        """Return the ids of the `k` most similar passages with their cosine, best first.

        Args:
            vector: The query's normalised vector, shape (dim,).
            k: The most passages to return.
            published: Only passages of articles that may have appeared in these days.
            among: Only these passages.
        """
        parameters = None
        if published or among is not None:
            chosen = self._ids[self._appeared_in(published)] if published else self._ids
            if among is not None:
                chosen = chosen[np.isin(chosen, np.fromiter(among, np.int64))]
            if not len(chosen):
                return []
            parameters = faiss.SearchParameters(sel=faiss.IDSelectorBatch(chosen))  # type: ignore[call-arg]
        if not len(self):
            return []
        similarities, ids = self._index.search(vector[None, :], min(k, len(self)), params=parameters)
        return [(int(id_), float(s)) for id_, s in zip(ids[0], similarities[0], strict=True) if id_ >= 0]

    def similarities(self, vector: npt.NDArray[np.float32], passage_ids: list[int]) -> dict[int, float]:
        """Return the cosine of a query to those of some passages that have a vector."""
        ids = np.array(passage_ids, np.int64)
        ids = ids[np.isin(ids, self._ids)]
        if not len(ids):
            return {}
        cosines = self._index.reconstruct_batch(ids) @ vector
        return dict(zip(ids.tolist(), cosines.tolist(), strict=True))

    def _appeared_in(self, published: Days) -> npt.NDArray[np.bool_]:
        first, last = published.first_day.toordinal(), published.last_day.toordinal()
        dated: npt.NDArray[np.bool_] = self._first_days != _UNDATED
        return dated & (self._first_days <= last) & (self._last_days >= first)

    def _append(self, stored: list[StoredVector]) -> None:
        if not stored:
            return
        vectors = np.frombuffer(b"".join(item.vector for item in stored), "<f2").reshape(-1, self._dim)
        ids = np.array([item.passage_id for item in stored], np.int64)
        self._index.add_with_ids(vectors.astype(np.float32), ids)
        self._ids = np.concatenate([self._ids, ids])
        days = [item.published for item in stored]
        first = np.array([d.first_day.toordinal() if d else _UNDATED for d in days], np.int32)
        last = np.array([d.last_day.toordinal() if d else _UNDATED for d in days], np.int32)
        self._first_days = np.concatenate([self._first_days, first])
        self._last_days = np.concatenate([self._last_days, last])
        self._languages = np.concatenate([self._languages, [item.language for item in stored]])
        self._sequence = stored[-1].sequence

    def _drop_removed(self) -> None:
        kept = np.array(self._store.vector_ids(), np.int64)
        if len(kept) == len(self._ids):
            return
        remaining = np.isin(self._ids, kept)
        self._index.remove_ids(faiss.IDSelectorBatch(self._ids[~remaining]))
        self._ids = self._ids[remaining]
        self._first_days = self._first_days[remaining]
        self._last_days = self._last_days[remaining]
        self._languages = self._languages[remaining]
