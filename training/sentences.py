#!/usr/bin/env python3
"""Train the sentence encoder: a network of two layers that learns to say what one of six says.

usage: sentences.py SHARED [--out FILE] [--seed N] [--steps N]

SHARED is the folder that holds `corpora`. Writes the model file with its hash beside it (default: the one that is part
of the build), and prints how well it agrees with its teacher on sentences that it did not learn from.
"""
import argparse
import itertools
import os
import random
import sys
import time

import numpy as np
import onnxruntime as ort
import torch
import torch.nn.functional as F
from torch import nn

from encoder.corpora import lines
from encoder.export import finish, plain, quantised
from encoder.model import POSITIONS, VOCABULARY, WIDTH, Layer, start_from
from encoder.text import sentences
from encoder.weights import MINILM
from train import HERE, KEEP_MEMORY
from tokenizers import Tokenizer

FORMAT = "1"
TEACHER_LAYERS, LAYERS = 6, 2
OF_ARTICLES = 80_000  # sentences of corpora/articles, drawn by chance
CHARACTERS = range(20, 400)
LONGEST = 48  # pieces, while learning
HALF_A_BATCH = 128  # as many again are neighbours of these
NEIGHBOURS = 3
NEAR = 0.45  # from this cosine on, two sentences have to do with each other
WEIGHT_OF_NEAR = 20
WEIGHT_OF_PAIRS = 10
RATE, WARM_UP = 8e-4, 0.08


class SentenceEncoder(nn.Module):
    """The mean over the pieces of a sentence, of length 1 (Sentence-BERT, Reimers and Gurevych 2019)."""

    def __init__(self, layers):
        super().__init__()
        self.pieces, self.positions = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer(0.0) for _ in range(layers))

    def forward(self, ids, there=None):
        mask = torch.zeros(()) if there is None else (1.0 - there[:, None, None, :]) * -10000.0
        x = self.norm(self.pieces(ids) + self.positions.weight[:ids.shape[1]] + self.kind)
        for layer in self.layers:
            x = layer(x, mask)
        return F.normalize(x.mean(1) if there is None else (x * there[:, :, None]).sum(1), dim=1)


def padded(rows):
    ids = torch.zeros(len(rows), max(map(len, rows)), dtype=torch.long)
    there = torch.zeros(ids.shape)
    for number, row in enumerate(rows):
        ids[number, :len(row)] = torch.tensor(row)
        there[number, :len(row)] = 1
    return ids, there


def vectors(path, rows, at_once=64):
    """The vectors of sentences by a model file, in their order."""
    session = ort.InferenceSession(path)
    found = torch.zeros(len(rows), WIDTH)
    by_length = sorted(range(len(rows)), key=lambda number: len(rows[number]))
    for _, alike in itertools.groupby(by_length, key=lambda number: len(rows[number])):
        alike = list(alike)
        for start in range(0, len(alike), at_once):
            chosen = alike[start:start + at_once]
            said, = session.run(["vector"], {"pieces": np.array([rows[number] for number in chosen], np.int64)})
            found[chosen] = torch.from_numpy(said)
    return found


def texts(shared, part):
    """The sentences of the corpora of attribution and of names."""
    for article in lines(os.path.join(shared, "corpora", "attribution", f"{part}.jsonl.gz")):
        yield from cut(article["text"])
    for document in lines(os.path.join(shared, "corpora", "names", f"{part}.jsonl.gz")):
        yield from (" ".join(sentence["tokens"]) for sentence in document["sentences"])


def cut(text):
    return (text[start:end].strip() for start, end, _ in sentences(text))


def fitting(found):
    return sorted({sentence for sentence in found if len(sentence) in CHARACTERS})


def neighbours(known):
    """The numbers of the sentences that are nearest to each, without itself."""
    near = torch.zeros(len(known), NEIGHBOURS, dtype=torch.long)
    for start in range(0, len(known), 1024):
        cosines = known[start:start + 1024] @ known.T
        cosines[torch.arange(len(cosines)), torch.arange(start, start + len(cosines))] = -1
        near[start:start + 1024] = cosines.topk(NEIGHBOURS, dim=1).indices
    return near


def groups(rows, randomness):
    """Batches of sentences of like length, in any order."""
    order = list(range(len(rows)))
    randomness.shuffle(order)
    stretch = 40 * HALF_A_BATCH
    found = []
    for start in range(0, len(order), stretch):
        alike = sorted(order[start:start + stretch], key=lambda number: len(rows[number]))
        found += [alike[at:at + HALF_A_BATCH] for at in range(0, len(alike), HALF_A_BATCH)]
    randomness.shuffle(found)
    return found


def learn(model, rows, known, steps, seed):
    near, randomness = neighbours(known), random.Random(seed)
    adam = torch.optim.AdamW([
        {"params": [p for p in model.parameters() if p.dim() > 1], "weight_decay": 0.01},
        {"params": [p for p in model.parameters() if p.dim() == 1], "weight_decay": 0.0}], lr=RATE, foreach=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(adam, max_lr=RATE, total_steps=steps, pct_start=WARM_UP)
    started, waiting, total = time.time(), [], 0.0
    model.train()
    for step in range(steps):
        waiting = waiting or groups(rows, randomness)
        chosen = torch.tensor(waiting.pop())
        chosen = torch.cat([chosen, near[chosen, torch.randint(0, NEIGHBOURS, (len(chosen),))]])
        said, wanted = model(*padded([rows[number] for number in chosen.tolist()])), known[chosen]
        cosines, wanted_cosines = said @ said.T, wanted @ wanted.T
        weights = 1 + WEIGHT_OF_NEAR * (wanted_cosines > NEAR).float().fill_diagonal_(0)
        of_pairs = (weights * (cosines - wanted_cosines) ** 2).sum() / weights.sum()
        loss = ((said - wanted) ** 2).sum(1).mean() + WEIGHT_OF_PAIRS * of_pairs
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        adam.step()
        adam.zero_grad(set_to_none=True)
        schedule.step()
        total += loss.item()
        if step % 100 == 99:
            print(f"step {step + 1}/{steps} loss {total / 100:.4f}, {time.time() - started:.0f} s", flush=True)
            total = 0.0
    return model.eval()


def agreement(said, wanted):
    """Prints how the cosines of pairs of sentences agree with those of the teacher."""
    ours, theirs = said @ said.T, wanted @ wanted.T
    pairs = torch.triu(torch.ones_like(ours), 1) > 0
    near = pairs & (theirs >= NEAR)
    for name, those in (("all pairs", pairs), (f"cosine of {NEAR} or more", near)):
        a, b = ours[those].numpy(), theirs[those].numpy()
        print(f"{name}: {len(a)}, correlation {np.corrcoef(a, b)[0, 1]:.3f}, "
              f"root mean square error {np.sqrt(np.mean((a - b) ** 2)):.3f}", flush=True)


def write(model, tokenizer, path):
    """Writes the model file, the tokenizer among its metadata, and its SHA-256 beside it."""
    quantised(model, (torch.tensor([[101, 2000, 102]]),), path, ["pieces"], ["vector"],
              {"pieces": {0: "sentence", 1: "piece"}})
    finish(path, tokenizer, {"format": FORMAT})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared")
    parser.add_argument("--out", default=os.path.join(HERE, "../src/main/resources/whosaid/resolve/sentence-encoder.onnx"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=1800)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    os.makedirs(os.path.join(HERE, "target"), exist_ok=True)
    weights, tokenizer = MINILM.fetch(os.path.join(HERE, "target"))
    pieces = Tokenizer.from_str(plain(tokenizer))
    pieces.enable_truncation(LONGEST)
    learned = fitting(texts(arguments.shared, "train"))
    more = fitting(sentence for article in lines(os.path.join(arguments.shared, "corpora", "articles", "wire-5000.jsonl.gz"))
                   for sentence in cut(article["text"]))
    learned += random.Random(arguments.seed).sample(more, OF_ARTICLES)
    rows, others = ([one.ids for one in pieces.encode_batch(part)]
                    for part in (learned, fitting(texts(arguments.shared, "dev"))))
    teacher = os.path.join(HERE, "target", "sentence-teacher.onnx")
    write(start_from(SentenceEncoder(TEACHER_LAYERS), weights).eval(), tokenizer, teacher)
    known, wanted = vectors(teacher, rows), vectors(teacher, others)
    print(f"{len(rows)} sentences to learn from, {len(others)} others", flush=True)
    model = learn(start_from(SentenceEncoder(LAYERS), weights), rows, known, arguments.steps, arguments.seed)
    write(model, tokenizer, arguments.out)
    print(arguments.out)
    agreement(vectors(arguments.out, others), wanted)


if __name__ == "__main__":
    if not KEEP_MEMORY.keys() <= os.environ.keys():
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **KEEP_MEMORY})
    sys.exit(main())
