#!/usr/bin/env python3
"""Count which words signal that somebody said something: the source of cues.txt.

usage: cues.py SHARED

Prints a line for each word form that is part of a cue at least four times in the attribution corpus
(train), or once in the annotated news (n00 to n63): how often it is part of a cue there, and how
often it occurs. Which of them stand in cues.txt, and with which complements, was decided by hand:
the attribution corpus counts beliefs and plans too, which are no statements.
"""
import collections
import glob
import gzip
import json
import re
import sys

WORD = re.compile(r"[A-Za-z]+")
LAST_NEWS_TO_LEARN_FROM = 63
FEWEST_IN_CORPUS = 4


def words(text):
    return [word.lower() for word in WORD.findall(text)]


def attribution_corpus(shared):
    cues, all_words = collections.Counter(), collections.Counter()
    with gzip.open(f"{shared}/corpora/attribution/train.jsonl.gz", "rt", encoding="utf8") as lines:
        for line in lines:
            article = json.loads(line)
            all_words.update(words(article["text"]))
            for attribution in article["attributions"]:
                parts = [article["text"][start:end] for start, end in attribution["cue"] or []]
                cues.update(set(words(" ".join(parts))))
    return cues, all_words


def news(shared):
    cues, all_words = collections.Counter(), collections.Counter()
    for path in sorted(glob.glob(f"{shared}/corpora/news/gold/n*.json")):
        with open(path, encoding="utf8") as file:
            gold = json.load(file)
        if int(gold["id"][1:]) > LAST_NEWS_TO_LEARN_FROM:
            continue
        with open(f"{shared}/corpora/news/{gold['id']}.txt", encoding="utf8") as file:
            all_words.update(words(file.read()))
        for statement in gold["statements"]:
            cues.update(words(statement.get("cue") or ""))
    return cues, all_words


def main(shared):
    corpus_cues, corpus_words = attribution_corpus(shared)
    news_cues, news_words = news(shared)
    print("form\tcue in corpus\tof\tcue in news\tof")
    for word in sorted(set(corpus_cues) | set(news_cues), key=lambda word: (-corpus_cues[word], word)):
        if corpus_cues[word] >= FEWEST_IN_CORPUS or news_cues[word]:
            print(word, corpus_cues[word], corpus_words[word], news_cues[word], news_words[word], sep="\t")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
