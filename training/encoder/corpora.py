"""The corpora as documents with labels. Nothing here knows a name, a verb or a title: all is in the data."""
import glob
import gzip
import itertools
import json
import os
import re

import numpy as np

from .roles import SilverRoles

IGNORED = -100  # the corpus does not say
NEITHER = -1  # of the names, only that it is no person and no organisation
WITHIN = -2  # part of a span whose edges the corpus does not say

NAMES = {"Person": "person", "Organization": "organisation", "Location": "place", "NORP": "norp",
         "Facility": "facility", "Product": "product", "Date": "date", "Money": "money", "Misc": "misc"}
SPAN_HEADS = {"source": ["source"], "cue": ["cue"], "content": ["content"], "nested": ["content"],
              "name": list(NAMES.values()), "role": ["role"]}
STATEMENTS = ["none", "direct", "indirect", "mixed"]
PARTS = ("source", "cue", "content")
QUOTATION_MARKS = {'"', "“", "”", "«", "»", "„", "‘", "’", "'"}
STOPS = {".", ",", "!", "?"}
LEARN, DEVELOP = range(64), range(64, 84)


def lines(path):
    with gzip.open(path, "rt", encoding="utf8") as file:
        yield from map(json.loads, file)


def outermost(ranges):
    """The longest ranges that do not overlap, in order."""
    kept, taken = [], set()
    for first, end in sorted(set(ranges), key=lambda r: (r[0] - r[1], r[0])):
        if taken.isdisjoint(range(first, end)):
            kept.append((first, end))
            taken.update(range(first, end))
    return sorted(kept)


def labelled(ranges, length, kind=0):
    """Outside is 0, the beginning of kind k is 1 + 2k, its inside 2 + 2k."""
    labels = np.zeros(length, np.int64)
    for first, end in ranges:
        labels[first] = 1 + 2 * kind
        labels[first + 1:end] = 2 + 2 * kind
    return labels


def spans_of(labels):
    """The triples of first word, end and kind that labels make."""
    found = []
    for i, label in enumerate(labels):
        if label > 0 and label % 2:
            found.append([i, i + 1, (label - 1) // 2])
        elif label > 0 and found and found[-1][1] == i:
            found[-1][1] = i + 1
    return [tuple(span) for span in found]


class Corpora:
    """Reads the corpora below one folder.

    shared: the folder; words: cuts the texts
    """

    def __init__(self, shared, words):
        self.folder, self.words = os.path.join(shared, "corpora"), words
        self.roles = SilverRoles()
        self.speech = {statement["cue"].lower() for number in LEARN for statement in self._gold(number)["statements"]
                       if statement["cue"]}

    def _path(self, *parts):
        return os.path.join(self.folder, *parts)

    def _gold(self, number):
        with open(self._path("news", "gold", f"n{number:02d}.json"), encoding="utf8") as file:
            return json.load(file)

    def _news_text(self, number):
        with open(self._path("news", f"n{number:02d}.txt"), encoding="utf8", newline="") as file:
            return file.read()

    # -- attribution ------------------------------------------------------------------------------------------------

    def attribution(self, part):
        for row in lines(self._path("attribution", f"{part}.jsonl.gz")):
            document = self.words.document(row["id"], row["text"])
            found = [{name: document.ranges(one[name]) for name in PARTS} for one in row["attributions"]]
            attribute(document, found)
            document.labels["statement"] = self._statements(document, found)
            yield document

    def _statements(self, document, attributions):
        """Contents behind a cue that reported a statement in the news, or in quotation marks, are statements; what
        other contents are (beliefs, plans, statements too) the corpus does not say."""
        labels, quoted = np.zeros(len(document), np.int64), document.quoted()
        for one in attributions:
            cue = " ".join(document.text[document.spans[a][0]:document.spans[b - 1][1]] for a, b in one["cue"]).lower()
            words = [i for a, b in one["content"] for i in range(a, b)]
            known = cue in self.speech or words and quoted[words].mean() > 0.9
            kind = STATEMENTS.index(kind_of(document, words, quoted)) if words and known else IGNORED
            labels[[i for i in words if labels[i] <= 0]] = kind
        return labels

    # -- names ------------------------------------------------------------------------------------------------------

    def names(self, part):
        developed = self._shingles() if part == "train" else set()
        for row in lines(self._path("names", f"{part}.jsonl.gz")):
            text, tagged, cut = "", [], []
            for number, sentence in enumerate(row["sentences"]):
                start = len(text)
                for token, tag in zip(sentence["tokens"], sentence["tags"]):
                    token = token.replace("``", '"').replace("''", '"')
                    tagged.append((len(text), len(text) + len(token), tag))
                    text += token + " "
                cut.append((start, len(text), number // 3))
            if developed & shingles(text):
                continue  # an article that is also one of those to develop on
            document = self.words.document(row["id"], text, cut)
            labels, last = np.zeros(len(document), np.int64), "O"
            for start, end, tag in tagged:
                first, behind = document.words(start, end)
                if tag != "O":
                    kind = list(NAMES).index(tag[2:])
                    goes_on = tag[0] == "I" and last[2:] == tag[2:]
                    labels[first:behind] = 2 + 2 * kind
                    if not goes_on:
                        labels[first] = 1 + 2 * kind
                last = tag
            document.labels["name"] = labels
            document.labels["role"] = self.roles.labels(document, spans_of(labels))
            yield document

    def _shingles(self):
        return set().union(*(shingles(self._news_text(number)) for number in DEVELOP))

    # -- news -------------------------------------------------------------------------------------------------------

    def news(self, numbers):
        for number in numbers:
            gold = self._gold(number)
            document = self.words.document(gold["id"], self._news_text(number))
            document.labels["name"] = name_labels(document, gold)
            document.labels["role"] = labelled(role_ranges(document, gold), len(document))
            found = [parts_of(document, statement) for statement in gold["statements"]]
            attribute(document, found)
            statement = np.zeros(len(document), np.int64)
            for one, said in zip(found, gold["statements"]):
                for first, end in one["content"]:
                    statement[first:end] = STATEMENTS.index(said["kind"])
            document.labels["statement"] = statement
            open_edges(document, found)
            silence(document, found)
            yield document

    # -- articles ---------------------------------------------------------------------------------------------------

    def articles(self, numbers):
        """Some of the articles that nobody annotated."""
        rows = lines(self._path("articles", "wire-5000.jsonl.gz"))
        for row in itertools.islice(rows, numbers.start, numbers.stop):
            yield self.words.document(row["id"], row["text"])


def shingles(text, size=12):
    found = re.findall(r"\w+", text.lower())
    return {tuple(found[i:i + size]) for i in range(len(found) - size + 1)}


def kind_of(document, words, quoted):
    spoken = [quoted[i] for i in words if document.word(i)[0].isalnum()]
    return "direct" if spoken and all(spoken) else "mixed" if any(spoken) else "indirect"


def attribute(document, attributions):
    """Labels of sources, cues and contents, and the links of contents to the sources and cues they belong to."""
    length = len(document)
    ranges = {part: [r for one in attributions for r in one[part]] for part in PARTS}
    contents = outermost(ranges["content"])
    nested = outermost(r for r in ranges["content"]
                       if any(a <= r[0] and r[1] <= b and (a, b) != r for a, b in contents))
    document.gold = {"source": outermost(ranges["source"]), "cue": outermost(ranges["cue"]), "content": contents,
                     "nested": nested, "attributions": attributions}
    for head in ("source", "cue", "content", "nested"):
        document.labels[head] = labelled(document.gold[head], length)
    document.links = np.full((2, length), IGNORED, np.int64)
    by_length = sorted(attributions, key=lambda one: -sum(b - a for a, b in one["content"]))
    for one in by_length:  # the innermost content has the last word
        for first, end in one["content"]:
            for row, part in enumerate(("source", "cue")):
                document.links[row, first:end] = one[part][0][0] if one[part] else -1


def open_edges(document, attributions):
    """Of a source the articles give the name alone, of a cue the verb; the attribution corpus their whole phrases."""
    taken = {i for one in attributions for part in PARTS for r in one[part] for i in range(*r)}
    for head, phrase in (("source", {",", "-", "'", "’"}), ("cue", set())):
        labels = document.labels[head]

        def is_open(i, sentence):
            return (0 <= i < len(document) and i not in taken and document.sentence[i] == sentence
                    and (document.word(i)[0].isalnum() or document.word(i) in phrase))

        for first, end in document.gold[head]:
            start, behind, sentence = first, end, document.sentence[first]
            while is_open(start - 1, sentence):
                start -= 1
            while is_open(behind, sentence):
                behind += 1
            labels[start:first] = labels[end:behind] = IGNORED
            labels[first + (start == first):end] = WITHIN


def silence(document, attributions):
    """Where an article to learn from has no statement, it may have beliefs and plans, which the attribution corpus
    counts as contents: there it does not say what is one."""
    told = {document.sentence[i] for one in attributions for part in PARTS for r in one[part] for i in range(*r)}
    quiet = np.array([sentence not in told for sentence in document.sentence])
    for head in ("source", "cue", "content", "nested"):
        document.labels[head] = np.where(quiet, IGNORED, document.labels[head])


def nearest(text, words, anchor, outside=()):
    """The whole-word occurrence of some words that is nearest to an anchor and outside some spans, or None."""
    pattern = r"(?<!\w)" + re.escape(words) + r"(?!\w)"
    spans = [match.span() for match in re.finditer(pattern, text)]
    free = [s for s in spans if all(s[1] <= a or b <= s[0] for a, b in outside)] or spans
    return min(free, key=lambda s: max(0, s[0] - anchor[1], anchor[0] - s[1]), default=None)


def parts_of(document, statement):
    """Where the content, the cue and the source of an annotated statement stand, as ranges of words."""
    text, contents = document.text, []
    for part in statement["content"]:
        at = contents[-1] if contents else (0, 0)
        first = text.find(part, at[1])
        contents.append((first, first + len(part)) if first >= 0 else (text.find(part), text.find(part) + len(part)))
    anchor = (contents[0][0], contents[0][1])
    cue = nearest(text, statement["cue"], anchor, contents) if statement["cue"] else None
    said_by = statement.get("evidenceSpeaker")
    source = nearest(text, said_by, cue or anchor, contents) if said_by else None
    return {"content": [as_attributed(document, *r) for r in document.ranges(contents)],
            "cue": document.ranges([cue] if cue else []),
            "source": document.ranges([source] if source else [])}


def as_attributed(document, first, end):
    """The range of a content with its quotation marks and its "that", without the full stop or comma behind it: as the
    attribution corpus marks contents."""
    def marked(before):
        """Whether a word and the next stand together, and one of them is a quotation mark."""
        return (0 <= before < len(document) - 1 and document.spans[before][1] == document.spans[before + 1][0]
                and not QUOTATION_MARKS.isdisjoint((document.word(before), document.word(before + 1))))

    close = end
    while close < len(document) and document.word(close) in STOPS:
        close += 1
    if marked(close - 1):
        end = close + 1
    else:
        while end - 1 > first and document.word(end - 1) in STOPS:
            end -= 1
    if marked(first - 1) or first and document.word(first - 1).lower() == "that":
        first -= 1
    return first, end


def name_labels(document, gold):
    """People and organisations by all their forms, longest first; of all other words only that they are neither."""
    labels = np.full(len(document), NEITHER, np.int64)
    forms = [(form, kind) for kind, key in enumerate(("persons", "organisations")) for one in gold[key]
             for form in [one["name"], *one["forms"]]]
    for form, kind in sorted(forms, key=lambda one: -len(one[0])):
        for match in re.finditer(r"(?<!\w)" + re.escape(form) + r"(?!\w)", document.text):
            first, end = document.words(*match.span())
            if (labels[first:end] == NEITHER).all():
                labels[first:end] = labelled([(0, end - first)], end - first, kind)
    return labels


def role_ranges(document, gold):
    """Where the articles' roles stand: in their evidence, and again before or behind the name of their person."""
    forms = {one["name"]: [one["name"], *one["forms"]] for one in gold["persons"]}
    found, text = set(), document.text
    for role in gold["roles"]:
        at = text.find(role["evidence"])
        inside = re.search(r"(?<!\w)" + re.escape(role["role"]) + r"(?!\w)", role["evidence"])
        start = at + (inside.start() if inside else role["evidence"].find(role["role"]))
        found.add(document.words(start, start + len(role["role"])))
        for form in forms.get(role["person"], []):
            for match in re.finditer(rf"(?<!\w)({re.escape(role['role'])}) {re.escape(form)}(?!\w)", text):
                found.add(document.words(*match.span(1)))
    return outermost(found)
