#!/usr/bin/env python3
"""Train the encoder: from the corpora to the model file.

usage: train.py SHARED [--out FILE] [--seed N] [--epochs N] [--batch N] [--rate R]

SHARED is the folder that holds `corpora`. Writes the model file with its hash beside it (default: the one that is part
of the build), the weights in float under training/target, and prints the figures on the development data.
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
from encoder.reading import FileScorer, TorchScorer
from encoder.text import Words
from encoder.weights import fetch
from encoder.windows import Augmentation, Batch, batches, sample, windows

HERE = os.path.dirname(os.path.abspath(__file__))
CONTEXT = 24  # pieces of context while learning: less than while reading, since what is context is not learned from
NEWS_REPEATED = 2
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
        {"params": groups["heads"], "lr": 1e-3, "weight_decay": 0.0},
        {"params": groups["matrices"], "lr": rate, "weight_decay": 0.01},
        {"params": groups["others"], "lr": rate, "weight_decay": 0.0}], foreach=True)


def learn(model, corpora, words, arguments):
    once = [sample(w) for part in (corpora.attribution("train"), corpora.names("train")) for d in part
            for w in windows(d, CONTEXT)]
    news = [sample(w) for d in corpora.news(LEARN) for w in windows(d, CONTEXT)]
    samples = once + news * NEWS_REPEATED
    change = Augmentation(words.tokenizer, arguments.seed)
    randomness = random.Random(arguments.seed)
    steps = arguments.epochs * len(batches(samples, arguments.batch, random.Random(0)))
    adam = optimizer(model, arguments.rate)
    warm = max(1, int(WARM_UP * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda step: min(1.0, (step + 1) / warm, (steps - step) / max(1, steps - warm)))
    print(f"{len(once)} windows and {len(news)} of news, {steps} steps", flush=True)
    averaged = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(REMEMBERED))
    started, step, pieces = time.time(), 0, 0
    for epoch in range(arguments.epochs):
        model.train()
        total = 0.0
        for chosen in batches(samples, arguments.batch, randomness):
            batch = Batch.of([change(one) for one in chosen]).to(arguments.device)
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
        torch.save(averaged.module.state_dict(), os.path.join(HERE, "target", f"encoder-{arguments.seed}.pt"))
        print(f"epoch {epoch + 1} of {arguments.epochs}", flush=True)
    return averaged.module


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared")
    parser.add_argument("--out", default=os.path.join(HERE, "../src/main/resources/whosaid/annotation/encoder/encoder.onnx"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=2e-4)
    arguments = parser.parse_args()
    arguments.device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(arguments.seed)
    os.makedirs(os.path.join(HERE, "target"), exist_ok=True)
    weights, tokenizer = fetch(os.path.join(HERE, "target"))
    words = Words(tokenizer)
    corpora = Corpora(arguments.shared, words)
    model = start_from(Encoder(), weights).to(arguments.device)
    model = learn(model, corpora, words, arguments)
    measures = Measures(corpora)
    measures.show(TorchScorer(model))
    export.write(model.to("cpu").eval(), tokenizer, measures, arguments.out)
    print(arguments.out)
    measures.show(FileScorer(arguments.out))


if __name__ == "__main__":
    if not KEEP_MEMORY.keys() <= os.environ.keys():
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **KEEP_MEMORY})
    sys.exit(main())
