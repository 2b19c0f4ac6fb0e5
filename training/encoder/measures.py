"""Figures on the development data: exact spans, attributions, and how well the probabilities are calibrated.

Spans of attributions are cut at the ends of sentences before they are compared, as the published figures for this
corpus do (Newell et al. 2018).
"""
import numpy as np

from .corpora import DEVELOP, NAMES, PARTS, STATEMENTS, spans_of
from .reading import read


def f1(right, found, gold):
    precision, recall = right / max(found, 1), right / max(gold, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def compare(golds, founds):
    """Precision, recall and F1 of sets, one pair a document."""
    return f1(sum(len(g & f) for g, f in zip(golds, founds)), sum(map(len, founds)), sum(map(len, golds)))


def by_sentence(document, spans):
    cut = set()
    for first, end, *_ in spans:
        start = first
        for i in range(first + 1, end + 1):
            if i == end or document.sentence[i] != document.sentence[start]:
                cut.add((start, i))
                start = i
    return cut


def distance(one, other):
    return max(0, one[0] - other[1], other[0] - one[1])


def nearest_parts(document, content, spans):
    """The source and the cue of a content by distance: the cue in its sentence, else its paragraph; the source in the
    cue's sentence."""
    def outside(cue):
        return not (content[0] <= cue[0] and cue[1] <= content[1])

    around = {document.sentence[content[0]], document.sentence[content[1] - 1]}
    cues = [c for c in spans["cue"] if document.sentence[c[0]] in around and outside(c)]
    cues = cues or [c for c in spans["cue"] if document.paragraph[c[0]] == document.paragraph[content[0]] and outside(c)]
    cue = min(cues, key=lambda c: (distance(content, c), c), default=None)
    anchor = cue or content
    near = {document.sentence[anchor[0]]} if cue else around
    sources = [s for s in spans["source"] if document.sentence[s[0]] in near]
    return min(sources, key=lambda s: (distance(anchor, s), s), default=None), cue


def linked_parts(document, content, spans, reading):
    return reading.link(content, 0, spans["source"]), reading.link(content, 1, spans["cue"])


def attributions(spans, parts):
    """Contents with one cue are one attribution: pairs of the words of the content and those of the source."""
    found = {}
    for content in spans["content"]:
        source, cue = parts(content)
        words = found.setdefault(cue or content, (set(), set(range(*source)) if source else set()))
        words[0].update(range(*content))
    return list(found.values())


def shared(one, other):
    return 2 * len(one & other) / max(1, len(one) + len(other))


def right_source(documents, founds):
    """Attributions whose content overlaps by F1 0.5 and whose source does, or is missing on both sides."""
    right = found = gold = 0
    for document, attributed in zip(documents, founds):
        wanted = [({i for r in one["content"] for i in range(*r)}, {i for r in one["source"] for i in range(*r)})
                  for one in document.gold["attributions"] if one["content"]]
        pairs = sorted((-shared(f[0], g[0]), i, j) for i, f in enumerate(attributed) for j, g in enumerate(wanted)
                       if shared(f[0], g[0]) >= 0.5 and (not f[1] and not g[1] or shared(f[1], g[1]) >= 0.5))
        used = (set(), set())
        for _, i, j in pairs:
            if i not in used[0] and j not in used[1]:
                used[0].add(i)
                used[1].add(j)
                right += 1
        found, gold = found + len(attributed), gold + len(wanted)
    return f1(right, found, gold)


def show(title, figures):
    print(f"  {title:34s}" + "/".join(f"{figure:.3f}" for figure in figures), flush=True)


class Measures:
    """Reads the development data once, and measures scorers on it."""

    def __init__(self, corpora):
        self.attribution = list(corpora.attribution("dev"))
        self.names = list(corpora.names("dev"))
        self.news = list(corpora.news(DEVELOP))

    def show(self, scorer):
        print("precision/recall/F1")
        self.show_attribution(scorer)
        self.show_names(scorer)
        self.show_news(scorer)

    def show_attribution(self, scorer):
        readings = [read(scorer, document) for document in self.attribution]
        spans = [{part: [s[:2] for s in reading.spans(part)] for part in PARTS} for reading in readings]
        for part in PARTS:
            show(part, compare([by_sentence(d, d.gold[part]) for d in self.attribution],
                               [by_sentence(d, s[part]) for d, s in zip(self.attribution, spans)]))
        each = list(zip(self.attribution, spans, readings))
        show("right source, by distance", right_source(self.attribution, [
            attributions(s, lambda c: nearest_parts(d, c, s)) for d, s, _ in each]))
        show("right source, by the links", right_source(self.attribution, [
            attributions(s, lambda c: linked_parts(d, c, s, r)) for d, s, r in each]))

    def show_names(self, scorer):
        found = [set(read(scorer, document).spans("name")) for document in self.names]
        gold = [set(spans_of(document.labels["name"])) for document in self.names]
        for kind, name in enumerate(NAMES.values()):
            show(name, compare([{s for s in g if s[2] == kind} for g in gold],
                               [{s for s in f if s[2] == kind} for f in found]))
        show("all names", compare(gold, found))

    def show_news(self, scorer):
        readings = [read(scorer, document) for document in self.news]
        show("news: role titles", compare([set(spans_of(d.labels["role"])) for d in self.news],
                                          [set(r.spans("role")) for r in readings]))
        gold = np.concatenate([d.labels["statement"] for d in self.news])
        found = np.concatenate([r.logs("statement").argmax(-1) for r in readings])
        for kind, name in enumerate(STATEMENTS[1:], 1):
            show(f"news: words of {name} statements", f1(
                ((gold == kind) & (found == kind)).sum(), (found == kind).sum(), (gold == kind).sum()))
        contents = [({s[:2] for s in r.spans("content")}, r, d) for r, d in zip(readings, self.news)]
        show("news: content of statements", compare(
            [set(d.gold["content"]) for d in self.news],
            [{s for s in found if np.exp(r.logs("statement")[s[0]:s[1], 0]).mean() < 0.5} for found, r, d in contents]))
