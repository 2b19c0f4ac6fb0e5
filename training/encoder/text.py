"""Articles as the encoder reads them: words with their pieces, letter case, sentence and paragraph.

The Java side cuts words with the same tokenizer file (whosaid.annotation.encoder.Words), so what is learned here is
what is read there. Offsets are Unicode code points, start inclusive, end exclusive.
"""
import bisect
import os
import re

import numpy as np
from tokenizers import Tokenizer

NO_LETTER, LOWER, TITLE, UPPER, MIXED, WITH_DIGIT = range(6)

DATA = os.path.join(os.path.dirname(__file__), "../../src/main/resources/whosaid/data")
SENTENCE_END = re.compile(r"[.!?]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9])")


def word_list(name):
    """The entries of one of the project's data files, in lower case, without their comments and marks."""
    with open(os.path.join(DATA, name), encoding="utf8") as lines:
        return {line.split("#")[0].strip(" *\n").lower() for line in lines} - {""}


ABBREVIATIONS = {entry.split()[0].rstrip(".") for name in ("abbreviations.txt", "title-abbreviations.txt")
                 for entry in word_list(name)}


def letter_case(word):
    if any(c.isdigit() for c in word):
        return WITH_DIGIT
    if not any(c.isalpha() for c in word):
        return NO_LETTER
    upper = sum(c.isupper() or c.istitle() for c in word)
    if not upper:
        return LOWER
    if not any(c.islower() for c in word):
        return UPPER if len(word) > 1 else TITLE
    return TITLE if upper == 1 and (word[0].isupper() or word[0].istitle()) else MIXED


def sentences(text):
    """Triples of start, end, paragraph: sentences end before white space and a capital, but for abbreviations."""
    found = []
    for paragraph, line in enumerate(re.finditer(r"[^\n]+", text)):
        start = line.start()
        for end in SENTENCE_END.finditer(line.group()):
            last = line.group()[:end.start()].rsplit(None, 1)[-1:] or [""]
            word = last[0].lower().lstrip("\"“(‘")
            if end.group() == "." and (word in ABBREVIATIONS or len(word) == 1 and word.isalpha()):
                continue
            found.append((start, line.start() + end.end(), paragraph))
            start = line.start() + end.end()
        if text[start:line.end()].strip():
            found.append((start, line.end(), paragraph))
    return found


class Words:
    """Cuts text into words and pieces with the tokenizer of the weights that training starts from."""

    def __init__(self, tokenizer_json):
        self.tokenizer = Tokenizer.from_str(tokenizer_json)
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()

    def document(self, name, text, cut=None):
        """The document of a text; `cut` are its sentences where they are known."""
        cut = cut if cut is not None else sentences(text)
        spans, pieces, sentence, paragraph = [], [], [], []
        parts = self.tokenizer.encode_batch([text[s:e] for s, e, _ in cut], add_special_tokens=False)
        for number, ((start, _, of), part) in enumerate(zip(cut, parts)):
            last = None
            for piece, word, (s, e) in zip(part.ids, part.word_ids, part.offsets):
                if word == last:
                    pieces[-1].append(piece)
                    spans[-1] = (spans[-1][0], start + e)
                else:
                    pieces.append([piece])
                    spans.append((start + s, start + e))
                    sentence.append(number)
                    paragraph.append(of)
                last = word
        return Document(name, text, spans, pieces, sentence, paragraph)


class Document:
    """A text, its words, and the labels that a corpus gives them.

    `labels` has an array over all words for each head that the corpus speaks of; `links` an array of the index of the
    first word of the source and of the cue of the content that a word belongs to; `taught` the probabilities that
    teachers give all labels (encoder.teachers), by word.
    """

    def __init__(self, name, text, spans, pieces, sentence, paragraph):
        self.name, self.text, self.spans, self.pieces = name, text, spans, pieces
        self.sentence, self.paragraph = sentence, paragraph
        self.cases = [letter_case(text[s:e]) for s, e in spans]
        self.labels, self.links, self.gold, self.taught = {}, None, {}, None
        self._starts, self._ends = [s for s, _ in spans], [e for _, e in spans]

    def __len__(self):
        return len(self.spans)

    def word(self, index):
        return self.text[slice(*self.spans[index])]

    def words(self, start, end):
        """The range of words that some characters touch."""
        return bisect.bisect_right(self._ends, start), bisect.bisect_left(self._starts, end)

    def ranges(self, spans):
        """The ranges of words of some spans, in order, those that touch joined."""
        joined = []
        for first, end in sorted(self.words(*span) for span in spans):
            if joined and first <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            elif end > first:
                joined.append((first, end))
        return joined

    def quoted(self):
        """Whether each word stands between double quotation marks that open and close in its paragraph."""
        inside = np.zeros(len(self), bool)
        opened, paragraph = None, None
        for i in range(len(self)):
            if self.paragraph[i] != paragraph:
                opened, paragraph = None, self.paragraph[i]
            word = self.word(i)
            if word in "“«„" or word == '"' and opened is None:
                opened = i
            elif word in "”»\"" and opened is not None:
                inside[opened:i + 1] = True
                opened = None
        return inside
