#!/usr/bin/env python3
"""Train the encoder: from the corpora to the model file.

usage: train.py SHARED [--out FILE] [--deep FILE] [--teachers SEED ...] [--epochs N] [--batch N] [--rate R]

SHARED is the folder that holds `corpora`. Teachers learn from the annotated corpora, each from a seed of its own. Then
the last of them goes on as their pupil: it learns from the same corpora, and from what the teachers say, on the average,
of them and of articles that nobody annotated. At last the pupil goes on as the encoder: it learns from what teachers and
pupil say of these corpora and of other articles, and there from the names and titles that the program reads with the
pupil. Writes the model file with its hash beside it (default: the one that is part of the build), and prints the figures
on the development data. Teachers and pupil stand under training/target as teacher-SEED.onnx and pupil.onnx; one that is
there already is not made again. The program must be built, with its tests (mvn package).

With --deep it writes another encoder to that file instead, of twice the layers: slower, and better at names and at
attributions. It learns from the annotated corpora and from what the encoder in the file of --out says of them.
"""
import argparse
import os
import random
import sys
import time

import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from encoder import export
from encoder.corpora import LEARN, Corpora
from encoder.measures import Measures
from encoder.model import Encoder, start_from
from encoder.program import Program
from encoder.reading import FileScorer, TorchScorer
from encoder.teachers import Teachers
from encoder.text import Words
from encoder.weights import E5, MINILM
from encoder.windows import Augmentation, Batch, batches, sample, windows

HERE = os.path.dirname(os.path.abspath(__file__))
TARGET = os.path.join(HERE, "target")
CONTEXT = 24  # pieces of context while learning: less than while reading, since what is context is not learned from
NEWS_REPEATED = 2
ARTICLES, OTHER_ARTICLES = range(3_000), range(3_000, 5_000)  # that nobody annotated
BALANCED_ON = range(60)
EPOCHS_TAUGHT, RATE_TAUGHT = 2, 0.5  # the second as a share of the teachers' rate
LAST_SEED = 7  # of the order and the augmentation of what the encoder learns at last
DEEP_LAYERS, DEEP_SEED, EPOCHS_DEEP = 12, 1, 4
WARM_UP = 0.06
REMEMBERED = 0.998  # of the averaged weights, in each step (Polyak and Juditsky 1992)

# glibc hands large blocks back to the system and fetches them again in every step; keeping them saves a fifth.
KEEP_MEMORY = {"MALLOC_MMAP_THRESHOLD_": "4000000000", "MALLOC_TRIM_THRESHOLD_": "8000000000",
               "MALLOC_TOP_PAD_": "200000000"}


def optimizer(model, rate):
    own = {"case", "labels", "queries", "keys"}
    groups = {"heads": [], "matrices": [], "others": []}
    for name, parameter in model.named_parameters():
        group = "heads" if name.split(".")[0] in own else "matrices" if parameter.dim() > 1 else "others"
        groups[group].append(parameter)
    return torch.optim.AdamW([
        {"params": groups["heads"], "lr": 5 * rate, "weight_decay": 0.0},
        {"params": groups["matrices"], "lr": rate, "weight_decay": 0.01},
        {"params": groups["others"], "lr": rate, "weight_decay": 0.0}], foreach=True)


class Learning:
    """What all that learns here has in common: the cutting of words, the development data, the wishes of the command line."""

    def __init__(self, arguments):
        self.arguments = arguments
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.weights, self.tokenizer = MINILM.fetch(TARGET)
        self.words = Words(self.tokenizer)
        corpora = Corpora(arguments.shared, self.words)
        self.once = [*corpora.attribution("train"), *corpora.names("train")]
        self.news = list(corpora.news(LEARN))
        self.corpora = corpora
        self.measures = Measures(corpora)

    def teacher(self, seed):
        """The weights and the model file of an encoder that learns from the annotated corpora alone."""
        return self.kept(f"teacher-{seed}", lambda: self.beginner(seed))

    def beginner(self, seed):
        torch.manual_seed(seed)
        model = start_from(Encoder(), self.weights)
        return self.learn(model, self.once + self.news * NEWS_REPEATED, seed, self.arguments.epochs, 1)

    def pupil(self, seeds):
        """The encoder that learns from teachers."""
        teachers = [self.teacher(seed) for seed in seeds]
        articles = list(self.corpora.articles(ARTICLES))
        Teachers([file for _, file in teachers]).teach(self.once + self.news + articles)
        return self.taught(teachers[-1], articles, seeds[-1], seeds[-1])

    def encoder(self, seeds):
        """The encoder that goes on from the pupil, with the names and titles that the program reads."""
        pupil = self.kept("pupil", lambda: self.pupil(seeds))
        articles = list(self.corpora.articles(OTHER_ARTICLES))
        files = [self.teacher(seed)[1] for seed in seeds] + [pupil[1]]
        Teachers(files).teach(self.once + self.news + articles)
        Program(self.arguments.shared, pupil[1]).teach(articles, of_titles=self.once + articles)
        return self.taught(pupil, articles, seeds[-1], LAST_SEED)

    def deep(self, teacher):
        """The encoder of twice the layers that learns from the annotated corpora and from what another says of them."""
        Teachers([teacher]).teach(self.once + self.news)
        torch.manual_seed(DEEP_SEED)
        model = start_from(Encoder(DEEP_LAYERS), E5.fetch(TARGET)[0])
        return self.learn(model, self.once + self.news * NEWS_REPEATED, DEEP_SEED, EPOCHS_DEEP, 1)

    def taught(self, start, articles, seed, order):
        """What an encoder becomes that learns from what was said of the corpora and of some articles."""
        torch.manual_seed(seed)
        model = Encoder()
        model.load_state_dict(torch.load(start[0], weights_only=True))
        documents = self.once + self.news * NEWS_REPEATED + articles
        return self.learn(model, documents, order, EPOCHS_TAUGHT, RATE_TAUGHT)

    def kept(self, name, make):
        """The weights and the model file of an encoder under training/target, made when it is not there."""
        weights, file = (os.path.join(TARGET, f"{name}.{kind}") for kind in ("pt", "onnx"))
        if not os.path.exists(file):
            model = make()
            torch.save(model.state_dict(), weights)
            self.write(model, file)
        return weights, file

    def learn(self, model, documents, seed, epochs, share_of_rate):
        samples = [sample(window) for document in documents for window in windows(document, CONTEXT)]
        change = Augmentation(self.words.tokenizer, seed)
        randomness = random.Random(seed)
        steps = epochs * len(batches(samples, self.arguments.batch, random.Random(0)))
        model.to(self.device)
        adam = optimizer(model, share_of_rate * self.arguments.rate)
        warm = max(1, int(WARM_UP * steps))
        schedule = torch.optim.lr_scheduler.LambdaLR(
            adam, lambda step: min(1.0, (step + 1) / warm, (steps - step) / max(1, steps - warm)))
        print(f"{len(samples)} windows, {steps} steps", flush=True)
        averaged = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(REMEMBERED))
        started, step, pieces = time.time(), 0, 0
        for epoch in range(epochs):
            model.train()
            total = 0.0
            for chosen in batches(samples, self.arguments.batch, randomness):
                batch = Batch.of([change(one) for one in chosen]).to(self.device)
                loss = model.loss(batch)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                adam.step()
                adam.zero_grad(set_to_none=True)
                schedule.step()
                averaged.update_parameters(model)
                step += 1
                pieces += sum(map(len, chosen))
                total += loss.item()
                if step % 50 == 0:
                    spent = time.time() - started
                    print(f"step {step}/{steps} loss {total / 50:.4f}, {pieces / spent:.0f} pieces/s, {spent:.0f} s",
                          flush=True)
                    total = 0.0
            print(f"epoch {epoch + 1} of {epochs}", flush=True)
        return averaged.module

    def write(self, model, file):
        self.measures.show(TorchScorer(model))
        seen = list(self.corpora.articles(BALANCED_ON))
        export.write(model.to("cpu").eval(), self.tokenizer, seen, self.measures, file)
        print(file)
        self.measures.show(FileScorer(file))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared")
    parser.add_argument("--out", default=os.path.join(HERE, "../src/main/resources/whosaid/annotation/encoder/encoder.onnx"))
    parser.add_argument("--deep", metavar="FILE")
    parser.add_argument("--teachers", type=int, nargs="+", default=[1, 3], metavar="SEED")
    parser.add_argument("--epochs", type=int, default=7, help="of the teachers")
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=2e-4, help="of the teachers")
    arguments = parser.parse_args()
    os.makedirs(TARGET, exist_ok=True)
    learning = Learning(arguments)
    if arguments.deep:
        learning.write(learning.deep(arguments.out), arguments.deep)
    else:
        learning.write(learning.encoder(arguments.teachers), arguments.out)


if __name__ == "__main__":
    if not KEEP_MEMORY.keys() <= os.environ.keys():
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **KEEP_MEMORY})
    sys.exit(main())
