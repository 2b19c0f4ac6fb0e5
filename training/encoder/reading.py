"""What an encoder says of documents: logarithms of the labels' probabilities by word, the spans they make, the links.

The Java side does the same (whosaid.annotation.encoder.Marks); here it serves to measure and to calibrate.
"""
from dataclasses import dataclass

import numpy as np
import onnxruntime
import torch

from .corpora import SPAN_HEADS, spans_of
from .model import LINK_WIDTH
from .windows import COLUMNS, HEADS, sample, windows

CONTEXT = 64


@dataclass
class Reading:
    """scores: by word, of all labels; queries and keys: by word, of the links; none: by word, the key of no source
    or cue; window: by word, the number of its window."""
    scores: np.ndarray
    queries: np.ndarray
    keys: np.ndarray
    none: np.ndarray
    window: np.ndarray

    def logs(self, head, temperature=1.0):
        scores = self.scores[:, slice(*COLUMNS[head])] / temperature
        scores = scores - scores.max(-1, keepdims=True)
        return scores - np.log(np.exp(scores).sum(-1, keepdims=True))

    def spans(self, head):
        return spans_of(best_labels(self.logs(head)))

    def link(self, content, row, candidates):
        """The candidate that the words of a content point to, or None when they point to none in their window."""
        words = range(content[0], content[1])
        same = [one for one in candidates if self.window[one[0]] == self.window[content[0]]]
        query = self.queries[list(words), row]
        points = [(query * self.none[list(words), row]).sum(-1).mean()]
        points += [max((query @ self.keys[i, row]).mean() for i in range(one[0], one[1])) for one in same]
        best = int(np.argmax(points))
        return same[best - 1] if best else None


def best_labels(logs):
    """The most probable labels in which an inside follows its own kind (Viterbi 1967)."""
    count, labels = logs.shape
    if not count:
        return []
    step = np.zeros((labels, labels))
    for inside in range(2, labels, 2):
        step[:, inside] = -np.inf
        step[inside - 1, inside] = step[inside, inside] = 0
    best = logs[0].copy()
    best[2::2] = -np.inf
    before = np.zeros((count, labels), int)
    for i in range(1, count):
        ways = best[:, None] + step
        before[i] = ways.argmax(0)
        best = ways[before[i], np.arange(labels)] + logs[i]
    path = [int(best.argmax())]
    for i in range(count - 1, 0, -1):
        path.append(int(before[i][path[-1]]))
    return path[::-1]


class TorchScorer:
    def __init__(self, model):
        self.model = model.eval()

    def __call__(self, ids, cases):
        device = next(self.model.parameters()).device
        with torch.no_grad():
            outputs = self.model(torch.tensor([ids], device=device), torch.tensor([cases], device=device))
        return [one[0].float().cpu().numpy() for one in outputs]


class FileScorer:
    def __init__(self, path, threads=2):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(path, options)

    def __call__(self, ids, cases):
        outputs = self.session.run(["labels", "queries", "keys"], {"pieces": [ids], "cases": [cases]})
        return [one[0] for one in outputs]


def read(scorer, document):
    count = len(document)
    scores = np.zeros((count, sum(b - a for a, b in COLUMNS.values())), np.float32)
    queries, keys, none = (np.zeros((count, 2, LINK_WIDTH), np.float32) for _ in range(3))
    window = np.zeros(count, int)
    for number, one in enumerate(windows(document, CONTEXT)):
        numbers = sample(one)
        found = scorer(numbers.ids, numbers.cases)
        firsts = numbers.firsts[one.first - one.context:]
        here = slice(one.first, one.end)
        scores[here] = found[0][firsts]
        queries[here] = found[1][firsts].reshape(-1, 2, LINK_WIDTH)
        keys[here] = found[2][firsts].reshape(-1, 2, LINK_WIDTH)
        none[here] = found[2][0].reshape(2, LINK_WIDTH)
        window[here] = number
    return Reading(scores, queries, keys, none, window)


def span_heads():
    return [head for head in HEADS if head in SPAN_HEADS]
