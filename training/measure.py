#!/usr/bin/env python3
"""Measure extraction against the annotated articles and the attribution corpus.

usage: measure.py SHARED [WHOSAID]

Runs `WHOSAID extract --raw` (default: ./whosaid) over the seeds, the ten news articles, and the
development part of corpora/news, and scores each with SHARED/eval/score.py; then over the
development part of the attribution corpus, with the contents as gold (a pair counts from token F1
0.5 on, as in the scorer).
"""
import glob
import gzip
import importlib.util
import json
import os
import subprocess
import sys
import tempfile


def extract(whosaid, files):
    run = subprocess.run([whosaid, "extract", "--raw", *files], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def write(facts, path):
    with open(path, "w", encoding="utf8") as file:
        for one in facts:
            file.write(json.dumps(one, ensure_ascii=False) + "\n")


def score(shared, whosaid, name, files, gold, folder):
    facts = extract(whosaid, files)
    known = {os.path.basename(path)[:-5] for path in gold}
    for one in facts:
        one["id"] = next((id for id in known if one["id"].startswith(id)), one["id"])
    golds = os.path.join(folder, name)
    os.mkdir(golds)
    for path in gold:
        os.symlink(os.path.abspath(path), os.path.join(golds, os.path.basename(path)))
    write(facts, f"{golds}.jsonl")
    print(f"\n{name}", flush=True)
    subprocess.run([sys.executable, f"{shared}/eval/score.py", golds, f"{golds}.jsonl"], check=True)


def scorer(shared):
    spec = importlib.util.spec_from_file_location("score", f"{shared}/eval/score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def attribution(shared, whosaid, folder):
    rules = scorer(shared)
    articles = {}
    with gzip.open(f"{shared}/corpora/attribution/dev.jsonl.gz", "rt", encoding="utf8") as lines:
        for number, line in enumerate(lines):
            articles[f"d{number:03d}"] = json.loads(line)
    for name, article in articles.items():
        with open(f"{folder}/{name}.txt", "w", encoding="utf8", newline="") as file:
            file.write(article["text"])
    found = paired = gold = 0
    for facts in extract(whosaid, [f"{folder}/{name}.txt" for name in articles]):
        text = facts["text"]
        wanted = [rules.words(" ".join(text[start:end] for start, end in one["content"]))
                  for one in articles[facts["id"]]["attributions"] if one["content"]]
        given = [rules.words(" ".join(rules.pieces(text, one["content"]))) for one in facts["statements"]]
        paired += len(rules.pair(range(len(wanted)), range(len(given)),
                                 lambda i, j: rules.overlap(wanted[i], given[j]), 0.5))
        found += len(given)
        gold += len(wanted)
    print("\nattribution dev: precision %.3f, recall %.3f, F1 %.3f" % rules.prf(paired, found, gold), f"of {gold}")


def main(shared, whosaid="./whosaid"):
    with tempfile.TemporaryDirectory() as folder:
        score(shared, whosaid, "seeds", sorted(glob.glob(f"{shared}/seeds/*.txt")),
              sorted(glob.glob(f"{shared}/seeds/gold/00?.json")), folder)
        score(shared, whosaid, "news", sorted(glob.glob(f"{shared}/news/*.txt")),
              sorted(glob.glob(f"{shared}/news/gold/*.json")), folder)
        for name, wanted in (("n00-n63", range(64)), ("n64-n83", range(64, 84))):
            ids = [f"n{number:02d}" for number in wanted]
            score(shared, whosaid, name, [f"{shared}/corpora/news/{id}.txt" for id in ids],
                  [f"{shared}/corpora/news/gold/{id}.json" for id in ids], folder)
        attribution(shared, whosaid, folder)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
