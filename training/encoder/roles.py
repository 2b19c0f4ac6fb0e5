"""Role titles in a corpus that marks names but no titles: the nouns of the project's roles.txt beside people's names."""
import numpy as np

from .text import word_list

IGNORED = -100
PERSON = 0
MOST_MODIFIERS = 3
REACH = 8  # words behind a title beside a name that may still be its complement


class SilverRoles:
    """Marks a title where it stands right before a person's name, or opens an apposition right behind one. Other words
    that could be a title, and what may belong to one, are left open."""

    def __init__(self):
        self.heads = {tuple(entry.replace("-", " - ").split()) for entry in word_list("roles.txt")}
        self.longest = max(map(len, self.heads))
        self.closed = word_list("function-words.txt") | word_list("english-function-words.txt")

    def labels(self, document, names):
        words = [document.word(i).lower() for i in range(len(document))]
        named = np.zeros(len(document), bool)
        for first, end, _ in names:
            named[first:end] = True
        labels = np.zeros(len(document), np.int64)
        for i in range(len(words)):
            end = self._head(words, i)
            if end:
                labels[max(0, i - MOST_MODIFIERS):end] = IGNORED
        for first, end, kind in names:
            if kind == PERSON:
                self._open_beside(words, named, labels, first, end, document.sentence)
        for first, end, kind in names:
            if kind == PERSON:
                self._before(words, named, labels, first, document.sentence)
                self._behind(words, named, labels, end, document.sentence)
        return labels

    def _head(self, words, at):
        """Where the longest title noun that starts at a word ends, or None."""
        return next((at + n for n in range(self.longest, 0, -1) if tuple(words[at:at + n]) in self.heads), None)

    def _open(self, words, named, at):
        return words[at][0].isalnum() and not named[at] and words[at] not in self.closed

    def _mark(self, labels, first, end):
        labels[first] = 1
        labels[first + 1:end] = 2

    def _open_beside(self, words, named, labels, first, end, sentence):
        """Words right before a name, and those between commas right behind it, may be titles that no list has."""
        at = first
        while (at and first - at < MOST_MODIFIERS and sentence[at - 1] == sentence[first]
               and self._open(words, named, at - 1)):
            at -= 1
        labels[at:first] = IGNORED
        at = end
        if at < len(words) and words[at] == ",":
            while at < min(end + REACH, len(words)) and sentence[at] == sentence[first] and words[at] != ".":
                at += 1
            labels[end + 1:at] = IGNORED

    def _before(self, words, named, labels, person, sentence):
        start = next((at for at in range(max(0, person - self.longest), person)
                      if self._head(words, at) == person and sentence[at] == sentence[person]), None)
        if start is None:
            return
        first = start
        while (first > 0 and start - first < MOST_MODIFIERS and sentence[first - 1] == sentence[start]
               and self._open(words, named, first - 1)):
            first -= 1
        # a modifier may be a portfolio or an adjective of its own: only the title itself is certain
        labels[first:start] = IGNORED
        self._mark(labels, start, person)
        if first < start:
            labels[start] = IGNORED

    def _behind(self, words, named, labels, end, sentence):
        if end + 1 >= len(words) or words[end] != ",":
            return
        at = end + 1
        for head in range(at, min(at + REACH, len(words))):
            if sentence[head] != sentence[end] or words[head] in {",", ".", "said", "who"}:
                return
            close = self._head(words, head)
            if close:
                certain = head == at or words[head - 1] in {"the", "a", "an"}
                labels[at:head] = IGNORED
                labels[close:close + REACH] = IGNORED
                self._mark(labels, head, close)
                if not certain:
                    labels[head] = IGNORED
                return
