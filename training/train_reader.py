"""Train the reader: `make train-reader`. Stop it at any time; the same command goes on from the last checkpoint.

It begins with the weights that the project ships, which a new run is to better. Questions that were written for the
reader and those of the annotated sets are mixed. The rate warms up, stays, and falls in a line to nothing over the last
half. What is kept is the running average of the weights.
Everything random depends on the seed and the step alone, so a resumed run is the same run.
"""

from __future__ import annotations

import argparse
import copy
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from corpus.span import LANGUAGES, Span
from embeddings.answer_spans import sentence_scores, span_scores
from embeddings.encoder import Encoder, cpu_has_bf16
from embeddings.reader import packaged_transformer
from embeddings.reader_network import PairLogits
from embeddings.reader_pairs import Pair, pair_up, read_pairs
from embeddings.reader_weights import load_network
from training.code_switching import switch_words
from training.data import ORIGINS, Origin, load_questions
from training.examples import Candidate, Example, load_examples

SEED = 5
QUESTIONS = 8  # a step
NEGATIVES = 2  # wrong passages beside the gold one of a question
HARDEST = 8  # candidates that they are taken from
MAX_TOKENS = 320
PAIRS_AT_ONCE = 12
RATE, HEAD_RATE = 1e-4, 3e-4
WARMUP_STEPS = 60
WEIGHT_DECAY = 0.01
SPAN_WEIGHT = 0.5
SENTENCE_WEIGHT = 0.5
NONE_WEIGHT = 0.5  # of the loss of taking the wrong passages, left alone, for an answer
WITHOUT_TITLE = 0.3  # of the questions are trained without the titles
WITHOUT_MARK = 0.15  # of the questions lose their question mark
LACKING = 0.3  # of the questions have their gold passage, without the sentence that answers, among the wrong ones
SHORTEST_LACKING = 80  # characters of such a passage
SHARES: Mapping[Origin, float] = {"annotated": 0.3, "written": 0.15, "newest": 0.55}  # of the questions, by origin
SWITCHED = 0.2  # of the questions have words swapped for those of the other language
DROPPED = 26  # of 256 numbers, in a layer's outputs
AVERAGE = 0.99  # of the running average is kept at each step
_SAVE_STEPS = 40
_PRINT_STEPS = 10


class Run:
    """A training run that can be stopped and resumed.

    `network` learns in fp32; a working copy of it computes, in bf16 where the CPU does, and hands its gradients up.
    """

    def __init__(self, folder: Path, found: Path, steps: int) -> None:
        encoder = Encoder.load()
        transformer = packaged_transformer(encoder)
        transformer.bert.set_attn_implementation("eager")  # whose way back is faster on a CPU than the fused one's
        self._tokenizer = encoder.tokenizer
        torch.manual_seed(SEED)
        self.network = load_network(transformer.bert).requires_grad_()
        self._working = load_network(transformer.bert).requires_grad_().train()
        if cpu_has_bf16():
            self._working.to_bf16()
        layers: list[Any] = list(self._working.layers)
        for layer in layers:
            layer.attention.self.dropout.p = 0.0  # it would take a tenth of the time
            layer.attention.output.dropout = layer.output.dropout = ByteDropout()
        self._start = copy.deepcopy(self.network.state_dict())
        self.average = copy.deepcopy(self._start)
        heads = [*self.network.relevance.parameters(), *self.network.answer.parameters()]
        self._optimizer = torch.optim.AdamW(
            [{"params": self.network.layers.parameters(), "lr": RATE}, {"params": heads, "lr": HEAD_RATE}],
            weight_decay=WEIGHT_DECAY,
        )
        self._schedule = torch.optim.lr_scheduler.LambdaLR(
            self._optimizer, lambda step: min((step + 1) / WARMUP_STEPS, 1.0, 2 * (steps - step) / steps)
        )
        examples = [example for example in load_examples(load_questions(), found) if example.fold == "training"]
        self._plan = plan(steps * QUESTIONS, examples)
        self._checkpoint = folder / "last.pt"
        self._steps = steps
        self.step = 0
        folder.mkdir(parents=True, exist_ok=True)
        if self._checkpoint.exists():
            self._resume()

    def train(self) -> None:
        """Run to the last step."""
        sums, started = torch.zeros(4), time.perf_counter()
        while self.step < self._steps:
            sums += self._one_step()
            if self.step % _PRINT_STEPS == 0:
                relevance, right, span, sentence = (sums / _PRINT_STEPS).tolist()
                pace = _PRINT_STEPS * QUESTIONS / (time.perf_counter() - started)
                print(
                    f"step {self.step}/{self._steps}  relevance {relevance:.3f} right {right:.2f} "
                    f"span {span:.3f} sentence {sentence:.3f}  {pace:.2f} questions/s",
                    flush=True,
                )
                sums, started = torch.zeros(4), time.perf_counter()
            if self.step % _SAVE_STEPS == 0 or self.step == self._steps:
                self._save()

    def _one_step(self) -> Tensor:
        torch.manual_seed(SEED * 1_000_003 + self.step)
        places = range(self.step * QUESTIONS, (self.step + 1) * QUESTIONS)
        batch = [(place, self._plan[place]) for place in places]
        groups = [(self._group(example, self._random(place)), example) for place, example in batch]
        pairs = [pair for group, _ in groups for pair in group]
        self._hand_down_weights()
        rows = iter(read_pairs(self._working, pairs, PAIRS_AT_ONCE))
        losses, figures = [], torch.zeros(4)
        for group, example in groups:
            logits = [next(rows) for _ in group]
            relevance, right = relevance_loss(logits, answerable=not example.unanswerable)
            gold, span, sentence = example.gold, torch.zeros(()), torch.zeros(())
            if gold:
                span = span_loss(group, logits, gold.answers)
                sentence = sentence_loss(gold, group[0], logits[0])
            losses.append(relevance + SPAN_WEIGHT * span + SENTENCE_WEIGHT * sentence)
            figures += torch.tensor([relevance.item(), right, span.item(), sentence.item()])
        torch.stack(losses).mean().backward()
        self._take_up_gradients()
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self._optimizer.step()
        self._schedule.step()
        self.step += 1
        keep = min(AVERAGE, self.step / (self.step + 10))
        for name, value in self.network.state_dict().items():
            self.average[name].lerp_(value, 1 - keep)
        return figures / len(groups)

    @torch.no_grad()
    def _hand_down_weights(self) -> None:
        for weights, working in zip(self.network.parameters(), self._working.parameters(), strict=True):
            working.copy_(weights)

    def _take_up_gradients(self) -> None:
        for weights, working in zip(self.network.parameters(), self._working.parameters(), strict=True):
            weights.grad = None if working.grad is None else working.grad.to(weights.dtype)
            working.grad = None

    def _random(self, place: int) -> random.Random:
        return random.Random(SEED * 7_919 + place)  # noqa: S311 - reproducible on purpose

    def _group(self, example: Example, chance: random.Random) -> list[Pair]:
        """The pairs of a question, that with its own passage first."""
        own = example.gold or example.candidates[0]
        hardest = wrong_passages(example, own)[:HARDEST]
        chosen = [(c.title, c.text) for c in chance.sample(hardest, min(len(hardest), NEGATIVES))]
        if chance.random() < LACKING and (lacking := without_answer(own)):
            chosen = [(own.title, lacking), *chosen[1:]]
        titled = chance.random() >= WITHOUT_TITLE
        question = example.question
        if chance.random() < WITHOUT_MARK:
            question = question.rstrip("? \u00a0\u202f")
        if chance.random() < SWITCHED:
            question = switch_words(question, example.lang, chance)
        passages = [(title if titled else None, text) for title, text in ((own.title, own.text), *chosen)]
        return pair_up(self._tokenizer, question, passages, MAX_TOKENS)

    def _save(self) -> None:
        unfinished = self._checkpoint.with_suffix(".tmp")
        state = {
            "step": self.step,
            "seed": SEED,
            "network": self.network.state_dict(),
            "average": self.average,
            "start": self._start,
            "optimizer": self._optimizer.state_dict(),
            "schedule": self._schedule.state_dict(),
        }
        torch.save(state, unfinished)
        unfinished.replace(self._checkpoint)

    def _resume(self) -> None:
        state = torch.load(self._checkpoint)
        if state.get("seed") != SEED:
            raise SystemExit(f"{self._checkpoint} is of another run; move it away, or give another --folder")
        self.step = state["step"]
        self.network.load_state_dict(state["network"])
        self.average, self._start = state["average"], state["start"]
        self._optimizer.load_state_dict(state["optimizer"])
        self._schedule.load_state_dict(state["schedule"])


class ByteDropout(nn.Module):
    """Dropout that spends a random byte on each number: torch's own takes an eighth of a step for its bits."""

    def forward(self, states: Tensor) -> Tensor:
        """Leave out a tenth of the numbers, and raise the others by as much."""
        words = torch.randint(-(2**63), 2**63 - 1, (-(-states.numel() // 8),))
        kept = words.view(torch.uint8)[: states.numel()].view(states.shape) >= DROPPED
        return states * kept.to(states.dtype).mul_(256 / (256 - DROPPED))


def plan(places: int, examples: Sequence[Example]) -> list[Example]:
    """Return the question of each place in the run.

    Each origin goes round in an order of its own, French and English by turns; a question whose gold passage was not
    found is left out.
    """
    chance = random.Random(SEED)  # noqa: S311 - reproducible on purpose
    rounds = {origin: _by_turns(examples, origin, chance) for origin in ORIGINS}
    planned = []
    for _ in range(places):
        (origin,) = chance.choices(ORIGINS, [SHARES[origin] for origin in ORIGINS])
        planned.append(next(rounds[origin]))
    return planned


def _by_turns(examples: Sequence[Example], origin: Origin, chance: random.Random) -> Iterator[Example]:
    usable = [e for e in examples if e.origin == origin and (e.gold or (e.unanswerable and e.candidates))]
    print(f"{len(usable):,} {origin} questions, {sum(e.unanswerable for e in usable):,} without an answer")
    by_language = [_rounds([e for e in usable if e.lang == lang], chance) for lang in LANGUAGES]
    return chain.from_iterable(zip(*by_language, strict=True))


def _rounds(examples: list[Example], chance: random.Random) -> Iterator[Example]:
    while True:
        chance.shuffle(examples)
        yield from examples


def wrong_passages(example: Example, own: Candidate) -> list[Candidate]:
    """Return the passages that train beside a question's own one, hardest first.

    Of a written question's, those that say the answer's words may answer as well.
    """
    words = {answer.of(own.text) for answer in own.answers} if example.origin != "annotated" else set()
    return [
        candidate
        for candidate in example.candidates
        if candidate is not own
        and not candidate.answers
        and candidate.fold == "training"
        and not any(word in candidate.text for word in words)
    ]


def without_answer(gold: Candidate) -> str | None:
    """Return a passage without the sentences that answer: on the question's subject, and no answer to it.

    None where nothing answers, too little is left, or the answer is said again.
    """
    if not gold.answers:
        return None
    left = " ".join(s.of(gold.text) for s in gold.sentences if not any(s.overlaps(a) for a in gold.answers))
    said_again = any(answer.of(gold.text) in left for answer in gold.answers)
    return left if len(left) >= SHORTEST_LACKING and not said_again else None


def relevance_loss(logits: Sequence[PairLogits], *, answerable: bool) -> tuple[Tensor, float]:
    """Return the surprise at the gold passage, the first one, and whether it was the likeliest.

    Added is the surprise at "none" among the wrong passages alone: the same question as if the archive lacked its
    answer, from the passages that were read anyway. Where no passage answers, it is the surprise at "none" among all.
    """
    scores = torch.cat([torch.zeros(1), torch.stack([one.relevance for one in logits])])
    if not answerable:
        return scores.logsumexp(0), float(scores.argmax() == 0)
    without_gold = torch.cat([scores[:1], scores[2:]])
    surprise = scores.logsumexp(0) - scores[1] + NONE_WEIGHT * without_gold.logsumexp(0)
    return surprise, float(scores.argmax() == 1)


def span_loss(pairs: Sequence[Pair], logits: Sequence[PairLogits], answers: Sequence[Span]) -> Tensor:
    """Return the surprise at the gold starts and ends among the tokens of all passages; 0 where they were cut off.

    The normalisation shared by the passages of a question makes span scores comparable between passages (Clark and
    Gardner, 2018, "Simple and Effective Multi-Paragraph Reading Comprehension").
    """
    found = {pairs[0].tokens_of(answer) for answer in answers} - {None}
    if not found:
        return torch.zeros(())
    starts = sorted({tokens[0] for tokens in found if tokens})
    ends = sorted({tokens[1] for tokens in found if tokens})
    all_starts = torch.cat([one.starts for one in logits])
    all_ends = torch.cat([one.ends for one in logits])
    return (
        all_starts.logsumexp(0)
        - logits[0].starts[starts].logsumexp(0)
        + all_ends.logsumexp(0)
        - logits[0].ends[ends].logsumexp(0)
    )


def sentence_loss(gold: Candidate, pair: Pair, logits: PairLogits) -> Tensor:
    """Return the surprise at the sentences that hold an answer, among those of the gold passage; 0 where none does.

    It is what the choice of the quoted sentence hangs on, and stricter than the spans: first and last token in one.
    """
    holding = [
        place
        for place, sentence in enumerate(gold.sentences)
        if any(sentence.contains(answer) and pair.tokens_of(answer) for answer in gold.answers)
    ]
    if not holding:
        return torch.zeros(())
    scores = sentence_scores(gold.sentences, pair, span_scores(gold.sentences, pair, logits))
    return -scores[holding].logsumexp(0)


def main() -> None:
    """Train to the last step, from the last checkpoint where there is one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=Path("build/reader/run"))
    parser.add_argument("--found", type=Path, default=Path("build/reader/found.jsonl"))
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    Run(options.folder, options.found, options.steps).train()


if __name__ == "__main__":
    main()
