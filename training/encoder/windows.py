"""Documents cut into windows, and windows into batches, with their augmentation.

A window holds whole sentences, ends with a paragraph where that leaves it at least half full, and sees some sentences
before it as context (whosaid.annotation.encoder.Window does the same).
"""
import random
from dataclasses import dataclass, replace

import numpy as np
import torch

from .corpora import IGNORED, SPAN_HEADS, STATEMENTS
from .text import LOWER, MIXED, NO_LETTER, TITLE, UPPER, WITH_DIGIT

LONGEST = 256
OPENS, CLOSES = 101, 102
OPENS_PARAGRAPH = 8
HEADS = [*SPAN_HEADS, "statement"]


def columns():
    """Where the labels of each head stand among the outputs."""
    found, at = {}, 0
    for head in HEADS:
        size = 1 + 2 * len(SPAN_HEADS[head]) if head in SPAN_HEADS else len(STATEMENTS)
        found[head] = (at, at + size)
        at += size
    return found


COLUMNS = columns()
OUTPUTS = max(end for _, end in COLUMNS.values())
QUOTES = [('"', '"'), ("“", "”"), ("«", "»"), ("„", "“"), ("‘", "’")]


@dataclass
class Window:
    """Words of a document from `context` to `end`, of which those from `first` on are labelled."""
    document: object
    context: int
    first: int
    end: int


def windows(document, most_context, longest=LONGEST):
    room = longest - 2
    units = _units(document, room - most_context)
    found, at = [], 0
    while at < len(units):
        context, pieces = at, 0
        while context and pieces + units[context - 1][2] <= most_context:
            context -= 1
            pieces += units[context][2]
        end = at
        while end < len(units) and pieces + units[end][2] <= room:
            pieces += units[end][2]
            end += 1
        end = _paragraph_end(units, at, end, (room - most_context) // 2)
        found.append(Window(document, units[context][0], units[at][0], units[end - 1][1]))
        at = end
    return found


def _units(document, most):
    """Sentences, or parts of those longer than a window: first word, end, pieces, paragraph."""
    units, first, words = [], 0, len(document)
    while first < words:
        end = pieces = 0
        end = first
        while (end < words and document.sentence[end] == document.sentence[first]
               and (end == first or pieces + len(document.pieces[end]) <= most)):
            pieces += min(most, len(document.pieces[end]))
            end += 1
        units.append((first, end, pieces, document.paragraph[first]))
        first = end
    return units


def _paragraph_end(units, at, end, least):
    if end == len(units) or units[end][3] != units[end - 1][3]:
        return end
    cut = end
    while cut > at and units[cut - 1][3] == units[end][3]:
        cut -= 1
    return cut if cut > at and sum(unit[2] for unit in units[at:cut]) >= least else end


@dataclass
class Sample:
    """A window as numbers: ids and cases by piece; the position of the first piece, labels, links and what teachers say
    by word."""
    ids: list
    cases: list
    firsts: list
    labels: np.ndarray
    links: np.ndarray
    taught: np.ndarray

    def __len__(self):
        return len(self.ids)


def sample(window, longest=LONGEST):
    document = window.document
    ids, cases, firsts = [OPENS], [0], []
    for i in range(window.context, window.end):
        opens = i == 0 or document.paragraph[i - 1] != document.paragraph[i]
        firsts.append(min(len(ids), longest - 1))
        for k, piece in enumerate(document.pieces[i][:longest - 1 - len(ids)]):
            ids.append(piece)
            cases.append(document.cases[i] + (OPENS_PARAGRAPH if opens and k == 0 else 0))
    ids.append(CLOSES)
    cases.append(0)
    count, read = len(firsts), window.first - window.context
    labels = np.full((len(HEADS), count), IGNORED, np.int64)
    links = np.full((2, count), IGNORED, np.int64)
    for row, head in enumerate(HEADS):
        if head in document.labels:
            labels[row, read:] = document.labels[head][window.first:window.end]
    if document.links is not None:
        to = document.links[:, window.first:window.end]
        inside = (to >= window.context) & (to < window.end)
        place = np.array(firsts)[np.where(inside, to - window.context, 0)]
        links[:, read:] = np.where(inside, place, np.where(to == IGNORED, IGNORED, 0))  # 0: none, or out of sight
    taught = np.zeros((count, OUTPUTS), np.float16)
    if document.taught is not None:
        taught[read:] = document.taught[window.first:window.end]
    return Sample(ids, cases, firsts, labels, links, taught)


class Augmentation:
    """The same window as another newsroom would print it: other quotation marks, capitals, or paragraphs."""

    def __init__(self, tokenizer, seed):
        self.random = random.Random(seed)
        self.quotes = [tuple(tokenizer.token_to_id(mark) for mark in pair) for pair in QUOTES]
        self.straight = self.quotes[0][0]

    def __call__(self, one):
        ids, cases = one.ids, one.cases
        if self.random.random() < 0.25:
            ids = self._quotes(ids)
        chance = self.random.random()
        if chance < 0.03:
            cases = [case if case % OPENS_PARAGRAPH in (NO_LETTER, WITH_DIGIT) else case - case % OPENS_PARAGRAPH + LOWER
                     for case in cases]
        elif chance < 0.07:
            cases = self._headline(cases)
        if self.random.random() < 0.1:
            cases = [case % OPENS_PARAGRAPH for case in cases]
        return replace(one, ids=ids, cases=cases)

    def _quotes(self, ids):
        opening, closing = self.random.choice(self.quotes[:4])
        result, is_open = [], False
        for piece in ids:
            if piece == self.straight:
                is_open = not is_open
                piece = opening if is_open else closing
            elif piece == self.quotes[1][0]:
                piece = opening
            elif piece == self.quotes[1][1]:
                piece = closing
            result.append(piece)
        return result

    def _headline(self, cases):
        """One paragraph, or the window's beginning, in capitals or with capital first letters."""
        starts = [i for i, case in enumerate(cases) if case >= OPENS_PARAGRAPH] or [1]
        start = self.random.choice(starts)
        end = min([i for i in starts if i > start] + [start + 60, len(cases)])
        to = self.random.choice((UPPER, TITLE))
        return [case - case % OPENS_PARAGRAPH + to
                if start <= i < end and case % OPENS_PARAGRAPH in (LOWER, TITLE, MIXED) else case
                for i, case in enumerate(cases)]


def batches(samples, size, randomness):
    """All samples once, those of about one length together."""
    order = list(samples)
    randomness.shuffle(order)
    found = []
    for at in range(0, len(order), size * 25):
        chunk = sorted(order[at:at + size * 25], key=len)
        found += [chunk[i:i + size] for i in range(0, len(chunk), size)]
    randomness.shuffle(found)
    return found


@dataclass
class Batch:
    """Samples as tensors. `places` are the rows of all words' first pieces in the flattened windows."""
    ids: torch.Tensor
    cases: torch.Tensor
    there: torch.Tensor
    places: torch.Tensor
    labels: torch.Tensor
    links: torch.Tensor
    taught: torch.Tensor

    def to(self, device):
        return Batch(*(tensor.to(device) for tensor in vars(self).values()))

    @staticmethod
    def of(samples):
        # a multiple of eight suits the processors' units
        length = -(-max(map(len, samples)) // 8) * 8
        ids = torch.zeros(len(samples), length, dtype=torch.long)
        cases, there = torch.zeros_like(ids), torch.zeros_like(ids)
        places = []
        for row, one in enumerate(samples):
            ids[row, :len(one)] = torch.tensor(one.ids)
            cases[row, :len(one)] = torch.tensor(one.cases)
            there[row, :len(one)] = 1
            places.append(torch.tensor(one.firsts) + row * length)
        return Batch(ids, cases, there, torch.cat(places),
                     torch.from_numpy(np.concatenate([one.labels for one in samples], 1)),
                     torch.from_numpy(np.concatenate([one.links for one in samples], 1)),
                     torch.from_numpy(np.concatenate([one.taught for one in samples]).astype(np.float32)))
