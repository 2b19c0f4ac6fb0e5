"""What the program reads in articles that nobody annotated, for an encoder to learn: names, which the name tagger and an
encoder find together, and titles, which the rules find."""
import json
import os
import re
import subprocess
import sys
import tempfile

import numpy as np

from .corpora import NAMES, labelled, outermost
from .windows import COLUMNS

PROJECT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
CLASS_PATH = ":".join(os.path.join(PROJECT, "target", part) for part in ("test-classes", "classes", "lib/*"))
KINDS = {"PERSON": "person", "ORGANISATION": "organisation", "PLACE": "place", "NATIONALITY": "norp",
         "PRODUCT": "product", "EVENT": "misc", "WORK": "misc"}
NUMBERS = {kind: number for number, kind in enumerate(NAMES.values())}
COMPARED = [NUMBERS[kind] for kind in ("person", "organisation", "place", "norp")]
TRUST = 0.6  # in a name that the program is sure of
DOUBT = 0.5  # about a name that the program does not see
LONGEST_NAME = 12


class Program:
    """The program as it is built, with some encoder."""

    def __init__(self, shared, encoder):
        self.articles = os.path.join(shared, "corpora", "articles", "wire-5000.jsonl.gz")
        self.encoder = encoder

    def teach(self, articles, of_titles):
        """Gives articles the program's titles as labels, and mixes its names into what encoders say of them.

        of_titles: the documents in which what encoders say of titles is not learned: they miss half of them
        """
        names = list(self._names(articles))
        facts = {one["text"]: one for one in self._facts()}
        for document in of_titles:
            document.taught[:, slice(*COLUMNS["role"])] = 0
        for document, seen in zip(articles, names, strict=True):
            if document.text in facts:
                titles = titles_in(document, facts[document.text])
                document.labels["role"] = labelled(titles, len(document))
            mix(document, seen)

    def _facts(self):
        return printed([os.path.join(PROJECT, "whosaid"), "extract", "--encoder", self.encoder, self.articles])

    def _names(self, articles):
        with tempfile.NamedTemporaryFile("w", encoding="utf8", suffix=".jsonl") as texts:
            for document in articles:
                texts.write(json.dumps(document.text) + "\n")
            texts.flush()
            yield from printed([JAVA, "--enable-native-access=ALL-UNNAMED", "-cp", CLASS_PATH,
                                "whosaid.annotation.name.SeenNames", self.encoder, texts.name])


def printed(command):
    """The lines of JSON that a command prints."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf8") as run:
        yield from map(json.loads, run.stdout)
    if run.returncode:
        sys.exit(f"{command[0]} failed with exit code {run.returncode}")


def titles_in(document, facts):
    """Where the titles stand in an article: in the evidence of its roles, and before other mentions of their people."""
    found, text = set(), document.text
    forms = {one["id"]: {text[first:end] for first, end in one["mentions"]} for one in facts["entities"]}
    for role in facts["roles"]:
        title = rf"(?<!\w){re.escape(role['role'])}(?!\w)"
        start, end = role["span"]
        inside = re.search(title, text[start:end])
        if inside:
            found.add(document.words(start + inside.start(), start + inside.end()))
            for form in forms.get(role["person"], ()):
                for match in re.finditer(rf"(?<!\w)({re.escape(role['role'])}) {re.escape(form)}(?!\w)", text):
                    found.add(document.words(*match.span(1)))
    return outermost(found)


def mix(document, names):
    """Moves what encoders say of names towards what the program sees."""
    columns = slice(*COLUMNS["name"])
    said = document.taught[:, columns].astype(np.float32)
    said /= np.maximum(said.sum(1, keepdims=True), 1e-6)
    best = said.argmax(1)
    kinds = np.where(best > 0, (best - 1) // 2, -1)
    mixed, seen = said.copy(), np.zeros(len(document), bool)
    for first, end, kind, confidence in in_the_corpus_manner(document, names, said):
        if kind == NUMBERS["place"] and (kinds[first:end] == NUMBERS["facility"]).all():
            continue
        for i in range(first, end):
            label = np.zeros(said.shape[1], np.float32)
            label[(1 if i == first else 2) + 2 * kind] = 1
            mixed[i] = (1 - TRUST * confidence) * said[i] + TRUST * confidence * label
            seen[i] = True
    for i in np.flatnonzero(~seen & np.isin(kinds, COMPARED)):
        mixed[i] *= 1 - DOUBT
        mixed[i, 0] += DOUBT
    document.taught[:, columns] = mixed.astype(np.float16)


def in_the_corpus_manner(document, names, said):
    """Names as ranges of words with kind and confidence, with what the corpus of names takes into them, where encoders
    take it too: an article, a place behind a comma, a possessive ending."""
    begins, inside = said[:, 1::2].sum(1), said[:, 2::2].sum(1)
    ranges = [[*document.words(start, end), NUMBERS[KINDS[kind]], confidence] for start, end, kind, confidence in names]
    found = []
    for one in sorted((r for r in ranges if r[0] < r[1]), key=lambda r: (r[0], -r[1])):
        first, last = one[0], found[-1] if found else None
        if last and first < last[1]:
            continue
        if first and document.word(first - 1).lower() == "the" and begins[first - 1] > 0.5 and inside[first] > 0.5:
            one[0] -= 1
        if (last and one[2] == last[2] == NUMBERS["place"] and one[0] - last[1] == 1
                and document.word(one[0] - 1) == "," and inside[one[0] - 1] > 0.5 and inside[one[0]] > 0.5):
            last[1], last[3] = one[1], min(last[3], one[3])
            continue
        while (one[1] < len(document) and one[1] - one[0] < LONGEST_NAME
               and document.word(one[1]) in ("’s", "'s") and said[one[1], 2 + 2 * one[2]] > 0.5):
            one[1] += 1
        found.append(one)
    return found
