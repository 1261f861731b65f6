"""The days that an article has mentioned, and which of them "two days later" counts from."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from corpus.span import Days
from corpus.timex.model import Anchor, Grain
from corpus.timex.periods import RANK

# Mentions that are remembered; articles rarely hold more, and a bound keeps long texts linear.
REMEMBERED = 64
# A day this long before publication is background once the paragraph that told of it is over.
BACKGROUND_AGE = timedelta(days=120)
# A day this long before publication is of a story of its own.
STORY_AGE = timedelta(days=500)
# Sentences over which "le 13" still takes its month from a day mentioned before.
NEAR_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an expression stands: its sentence and paragraph, and what its clause does there."""

    sentence: int
    """Which of the article's sentences, from 0."""
    paragraph: int
    """Which of its paragraphs, from 0."""
    background: bool
    """Whether it is told in the pluperfect: "ils s'étaient vus le 3 mars"."""
    saying: bool
    """Whether it dates what was said, not what happened: "a déclaré mardi"."""
    limit: bool
    """Whether something ends there: "jusqu'au 3 mars"."""
    aside: bool = False
    """Whether something lasts from it, is wanted before it, compared with it or called by it: "avant le 3 mars"."""
    since: bool = False
    """Whether something has lasted from it: "depuis janvier"; not what it is compared with."""
    ahead: bool = False
    """Whether its clause is in the future: "ils se verront le 3 mars"."""
    scene: bool = False
    """Whether the story goes on there: "it was discovered in May"."""
    in_passing: bool = False
    """Whether a participle alone tells it: "le sommet, annulé le 24 mai, a commencé"."""
    story: bool = False
    """Whether the text may go on to tell of it: "le 6 juin 1944, les Alliés débarquent"; not "la loi du 3 mars"."""
    heading: bool = False
    """Whether it is all of its sentence and heads a paragraph: "23 mai. La ministre l'a reçu"."""


@dataclass(frozen=True, slots=True)
class Landmark:
    """A resolved expression that others may count from; `looked_back` where it was counted back itself."""

    days: Days
    grain: Grain
    anchor: Anchor
    setting: Setting
    looked_back: bool = False


@dataclass(slots=True)
class Landmarks:
    """The landmarks of an article so far, newest last."""

    published: date | None
    _seen: deque[Landmark] = field(default_factory=lambda: deque(maxlen=REMEMBERED))

    def add(self, landmark: Landmark) -> None:
        """Remember a landmark; the day of a saying only where its sentence holds no day of an event."""
        if landmark.setting.saying and any(
            seen.setting.sentence == landmark.setting.sentence and not seen.setting.saying for seen in self._seen
        ):
            return
        self._seen.append(landmark)

    def base(self, grain: Grain, setting: Setting, *, back: bool = False) -> Landmark | None:
        """Return the landmark that a shift by `grain` counts from.

        It is the newest one as fine as the grain ("two days later" counts from a day), with these exceptions. A
        background day (pluperfect, or old and of another paragraph) gives way to a day of the main story, the day of
        a saying to that of what was said. A month or a year in which the story goes on closes the days before it that
        it does not hold. From another sentence, nothing counts from a day that stands aside, nor from one told in
        passing unless there is no other.
        """
        coarsest = RANK["week"] if grain == "day" else RANK[grain]
        fit = [
            seen
            for seen in self._open(coarsest, setting)
            if RANK[seen.grain] <= coarsest
            and not (seen.setting.aside and seen.setting.sentence != setting.sentence)
        ]
        # "A year earlier" said twice compares with the same year twice.
        if back and RANK[grain] >= RANK["month"]:
            fit = [seen for seen in fit if not seen.looked_back]
        told = {seen.setting.sentence for seen in fit if not seen.setting.saying} - {setting.sentence}
        fit = [seen for seen in fit if not (seen.setting.saying and seen.setting.sentence in told)]
        fit = [
            seen for seen in fit if not (seen.setting.in_passing and seen.setting.sentence != setting.sentence)
        ] or fit
        if setting.background:
            return fit[0] if fit else None
        return next((seen for seen in fit if not self._is_background(seen, setting)), fit[0] if fit else None)

    def told_with(self, base: Landmark) -> Landmark | None:
        """Return the day that the sentence of a landmark names before it: of "a vu Y mardi, a-t-on su jeudi", mardi."""
        return next(
            (
                seen
                for seen in self._newest()
                if seen.setting.sentence == base.setting.sentence
                and RANK[seen.grain] <= RANK["day"]
                and seen.days.last_day < base.days.first_day
            ),
            None,
        )

    def near(self, setting: Setting) -> Landmark | None:
        """Return the newest landmark of a few sentences around that has a month."""
        recent = (seen for seen in self._newest() if setting.sentence - seen.setting.sentence <= NEAR_SENTENCES)
        return next((seen for seen in recent if RANK[seen.grain] <= RANK["month"]), None)

    def old_story(self, setting: Setting) -> Landmark | None:
        """Return the newest landmark of the sentences around, in one paragraph, where it tells an old story."""
        seen = next(
            (
                one
                for one in self._newest()
                if one.setting.story and setting.sentence - one.setting.sentence <= NEAR_SENTENCES
            ),
            None,
        )
        if seen is None or self.published is None or seen.setting.paragraph != setting.paragraph:
            return None
        return seen if self.published - seen.days.last_day > STORY_AGE else None

    def heading(self, setting: Setting) -> Landmark | None:
        """Return the day at the head of a paragraph of a chronology."""
        return next(
            (
                seen
                for seen in self._newest()
                if seen.setting.heading and seen.setting.paragraph == setting.paragraph and seen.grain == "day"
            ),
            None,
        )

    def newest(self) -> Landmark | None:
        """Return the newest landmark."""
        return next(self._newest(), None)

    def _open(self, coarsest: int, setting: Setting) -> Iterator[Landmark]:
        """Yield the landmarks, newest first, that no coarser one of a later sentence closes.

        What is told in the pluperfect closes them for the pluperfect only: the main story goes on beside it.
        """
        scenes: list[Landmark] = []
        for seen in self._newest():
            if not any(_closes(scene, seen) for scene in scenes):
                yield seen
            told = seen.setting.scene and (setting.background or not seen.setting.background)
            if told and RANK[seen.grain] > coarsest:
                scenes.append(seen)

    def _newest(self) -> Iterator[Landmark]:
        return reversed(self._seen)

    def _is_background(self, seen: Landmark, setting: Setting) -> bool:
        if seen.setting.background and seen.setting.sentence != setting.sentence:
            return True
        old = self.published is not None and self.published - seen.days.last_day > BACKGROUND_AGE
        return old and seen.setting.paragraph != setting.paragraph


def _closes(scene: Landmark, seen: Landmark) -> bool:
    """Tell whether a scene of a later sentence lies elsewhere in time than a landmark."""
    return not scene.days.overlaps(seen.days) and scene.setting.sentence > seen.setting.sentence
