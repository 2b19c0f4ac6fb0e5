#!/usr/bin/env python3
"""Trains the weights that whosaid.annotation.name.NameTagger reads.

usage: python3 training/names.py SHARED OUT.tsv.gz [ROUNDS [EPOCHS]]

SHARED is the folder that holds corpora/names, corpora/news, corpora/roles, news and seeds. A log-linear model tags the
words of each paragraph from left to right with BILOU tags; a word that is neither capitalised nor between capitalised
words gets no tag. The features are those of whosaid.annotation.name.NameFeatures, letter for letter: a change there is a
change here, and so is a change of the word lists. Articles that measure the result (news n64-n83, news, seeds,
names/dev) teach nothing: a training document that shares text with one of them is left out. Needs numpy; the same
seed gives the same weights. Takes three minutes.
"""
import collections, glob, gzip, json, os, random, re, sys
import numpy as np

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../src/main/resources/whosaid/data")
KINDS = {"Person": "PERSON", "Organization": "ORGANISATION", "Location": "PLACE", "Facility": "PLACE",
         "NORP": "NATIONALITY", "Misc": "OTHER", "Product": "PRODUCT"}
TAGS = ["O"] + [edge + "-" + kind for kind in ("PERSON", "ORGANISATION", "PLACE", "NATIONALITY", "PRODUCT", "OTHER")
                for edge in "BILU"]
TAG = {t: i for i, t in enumerate(TAGS)}
CLUES = {"given-names.txt": "given", "surnames.txt": "surname", "places.txt": "place", "countries.txt": "place",
         "demonyms.txt": "demonym",
         "organisation-words.txt": "orgword", "corporate-suffixes.txt": "corp", "person-titles.txt": "title",
         "organisations.txt": "org", "outlets.txt": "org", "place-words.txt": "placeword", "calendar.txt": "date",
         "event-words.txt": "event", "name-joiners.txt": "joiner"}
TOKEN = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=[^\W\d_]\.))['’](?:s|re|ve|ll|d|m|t)(?![^\W\d_])"
    r"|(?<![^\W\d_])(?:[A-Z]\.){2,}(?:[A-Z](?![^\W\d_]))?"
    r"|\d+(?:[.,:]\d+)*%?(?![^\W\d_])"
    r"|W+(?:(?:[-‐‑&]|(?<=(?<![^\W\d_])[^\W\d_])['’](?=[A-Z][^\W\d_]))W+|\.(?:ai|com|org|net|io|co|gov)(?![^\W\d_]))*"
    r"|\.{2,}|…|\S".replace("W+", "[^\\W_]+"))
NORMAL = str.maketrans("“”„«»‘’‐‑", "\"\"\"\"\"''--")


def lines(name):
    with open(os.path.join(DATA, name), encoding="utf8") as f:
        return [x.strip() for x in f if x.strip() and not x.startswith("#")]


PHRASES = collections.defaultdict(list)
for file, clue in CLUES.items():
    for entry in lines(file):
        words = entry.split(" ")
        PHRASES[words[0]].append((words, clue))
JOINERS = set(lines("name-joiners.txt"))
ABBREVIATIONS = set(lines("abbreviations.txt"))


# "restrictionsChinese", "AmazonAnd": a space was lost between two sentences
STARTERS = "|".join(w for w in lines("sentence-starters.txt") if len(w) > 2)
GLUED = re.compile("^(?:([a-z]{4,})([A-Z].+)|([A-Za-z]{3,}[a-z])(" + STARTERS + "))$")


def parts(form):
    glued = GLUED.match(form)
    return [g for g in glued.groups() if g] if glued else [form]


def tokenise(text):
    """The tokens of a paragraph, as whosaid.text.Tokens and whosaid.annotation.name.NameParagraph cut it."""
    out, at = [], 0
    while m := TOKEN.search(text, at):
        end = m.end()
        if text[end:end + 1] == "." and (re.fullmatch("[A-Z]", m[0]) and end + 1 < len(text) or m[0] in ABBREVIATIONS):
            end += 1
        form, at = text[m.start():end], end
        start = m.start()
        for part in parts(form):
            out.append((part, start, start + len(part)))
            start += len(part)
    return out


def low(form):
    w = form.translate(NORMAL).lower()
    return w[:-1] if len(w) > 1 and w.endswith(".") else w


def shape(form):
    out = ""
    for c in form:
        s = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if not (len(out) > 1 and out[-1] == out[-2] == s):
            out += s
    return out


class Paragraph:
    """The words of a paragraph and all that does not depend on the tags."""

    def __init__(self, forms):
        self.forms, n = forms, len(forms)
        self.low = [low(f) for f in forms]
        self.shape = [shape(f) for f in forms]
        self.cap = [any(c.isupper() for c in f) for f in forms]
        letters = [i for i in range(n) if forms[i][0].isalpha() and len(forms[i]) > 3]
        caps = sum(1 for i in letters if self.cap[i])
        upper = sum(1 for i in letters if forms[i].isupper())
        self.heading = "u" if letters and upper > 0.6 * len(letters) else \
            "h" if len(letters) > 2 and caps > 0.6 * len(letters) else "t"
        listed = [f[0] + f[1:].lower() if self.heading == "u" and f.isupper() and len(f) > 3 else f for f in forms]
        self.clues = [set() for _ in forms]
        for i, f in enumerate(listed):
            for words, clue in PHRASES.get(f[:-1] if len(f) > 2 and f.endswith(".") else f, ()):
                if listed[i:i + len(words)] == words or len(words) == 1:
                    for j in range(i, i + len(words)):
                        self.clues[j].add(clue if len(words) == 1 else clue + "+")
        self.clue = ["/".join(sorted(c)) or "-" for c in self.clues]
        self.start = [i == 0 or forms[i - 1] in ('.', '!', '?', ':', '…', '"', '“', '‘', '•', '*', '|', ';')
                      for i in range(n)]
        # runs of capitalised words, and the longer runs that joiners tie together
        self.run, self.longrun = [None] * n, [None] * n
        i = 0
        while i < n:
            if not self.cap[i]:
                i += 1
                continue
            j = i
            while j + 1 < n and self.cap[j + 1]:
                j += 1
            for k in range(i, j + 1):
                self.run[k] = (i, j)
            i = j + 1
        i = 0
        while i < n:
            if not self.cap[i]:
                i += 1
                continue
            j = i
            while True:
                if j + 1 < n and (self.cap[j + 1] or forms[j + 1][0].isdigit()):
                    j += 1
                elif j + 2 < n and forms[j + 1] in JOINERS and self.cap[j + 2]:
                    j += 2
                elif j + 3 < n and forms[j + 1] in JOINERS and forms[j + 2] in JOINERS and self.cap[j + 3]:
                    j += 3
                else:
                    break
            for k in range(i, j + 1):
                self.longrun[k] = (i, j)
            i = j + 1

    def word(self, i):
        return self.low[i] if 0 <= i < len(self.low) else "<" if i < 0 else ">"

    def clue_at(self, i):
        return self.clue[i] if 0 <= i < len(self.low) else "<" if i < 0 else ">"

    def shape_at(self, i):
        return self.shape[i] if 0 <= i < len(self.low) else "<" if i < 0 else ">"


class Document:
    def __init__(self, paragraphs):
        self.paragraphs = [Paragraph(p) for p in paragraphs]
        self.lower, self.middle = set(), set()
        self.contexts = collections.defaultdict(dict)
        for p in self.paragraphs:
            for i, w in enumerate(p.low):
                if not p.cap[i]:
                    self.lower.add(w)
                    continue
                if p.heading != "t":
                    continue
                if not p.start[i]:
                    self.middle.add(w)
                c = self.contexts[w]
                for x in self.context(p, i):
                    if len(c) < 16:
                        c[x] = None

    def context(self, p, i):
        a, b = p.run[i]
        if i == a:
            yield "p" + p.word(i - 1)
            yield "q" + p.clue_at(i - 1)
        else:
            yield "r" + p.clue_at(a)
            yield "u" + p.word(i - 1)
        if i == b:
            yield "n" + p.word(i + 1)
        else:
            yield "m" + p.clue_at(i + 1)
            yield "v" + p.clue_at(b)

    def features(self, p, i):
        w, s, c = p.low[i], p.shape[i], p.clue[i]
        f = ["b", "w" + w, "s" + s, "c" + c, "w-1" + p.word(i - 1), "w+1" + p.word(i + 1), "w-2" + p.word(i - 2),
             "w+2" + p.word(i + 2), "wp" + p.word(i - 1) + " " + w, "wn" + w + " " + p.word(i + 1),
             "ss" + p.shape_at(i - 1) + " " + s + " " + p.shape_at(i + 1),
             "c-1" + p.clue_at(i - 1), "c+1" + p.clue_at(i + 1), "cc" + p.clue_at(i - 1) + " " + c,
             "cn" + c + " " + p.clue_at(i + 1), "c-2" + p.clue_at(i - 2), "c+2" + p.clue_at(i + 2),
             "a2" + w[-2:], "a3" + w[-3:], "a4" + w[-4:], "e2" + w[:2], "e3" + w[:3], "e4" + w[:4],
             "h" + p.heading + s, "hc" + p.heading + c]
        if p.start[i]:
            f += ["st", "sts" + s, "stc" + c]
        if p.cap[i]:
            f.append("d" + ("l" if w in self.lower else "-") + ("m" if w in self.middle else "-")
                     + ("s" if p.start[i] else "-"))
            f += ["d" + x for x in self.contexts.get(w, ())]
        if p.run[i]:
            a, b = p.run[i]
            where = ("a" if i == a else "i") + ("b" if i == b else "i")
            f += ["rl" + str(min(b - a, 5)) + where, "ra" + p.low[a] + where, "rb" + p.low[b] + where,
                  "rp" + p.word(a - 1) + where, "rn" + p.word(b + 1) + where, "rac" + p.clue[a] + where,
                  "rbc" + p.clue[b] + where, "rpc" + p.clue_at(a - 1) + where, "rnc" + p.clue_at(b + 1) + where,
                  "rpn" + p.word(a - 1) + " " + p.word(b + 1) + " " + where,
                  "rab" + p.clue[a] + " " + p.clue[b] + " " + where]
        if p.longrun[i]:
            a, b = p.longrun[i]
            f += ["la" + p.low[a], "lb" + p.low[b], "lac" + p.clue[a], "lbc" + p.clue[b],
                  "ll" + str(min(b - a, 7)) + str(min(i - a, 7))]
        return f

    def candidate(self, p, i):
        return p.cap[i] or p.longrun[i] is not None


def history(before, second, seen, w, c, s):
    """What depends on the tags given so far."""
    return ["t" + before, "tt" + second + before, "tw" + before + w, "tc" + before + c, "ts" + before + s, "k" + seen,
            "kt" + seen + before]


# --- corpora -------------------------------------------------------------------------------------------------------

def joined(tokens, tags):
    """The tokens as an article would print them: hyphens and abbreviation dots tied to their words."""
    out = []
    i = 0
    while i < len(tokens):
        w, t = tokens[i], tags[i]
        if out and w == "-" and i + 1 < len(tokens) and out[-1][0][-1].isalnum() and tokens[i + 1][0].isalnum() and (
                t[0] == "I" or tokens[i + 1][0].islower() or out[-1][0][0].islower()):
            out[-1] = (out[-1][0] + "-" + tokens[i + 1], out[-1][1])
            i += 2
            continue
        if out and w in ("’", "'") and i + 1 < len(tokens) and tokens[i + 1] in ("s", "t", "re", "ve", "ll"):
            out.append((w + tokens[i + 1], t))
            i += 2
            continue
        if out and w == "." and (out[-1][0] in ABBREVIATIONS or re.fullmatch("[A-Z]", out[-1][0])):
            out[-1] = (out[-1][0] + ".", out[-1][1])
            i += 1
            continue
        out.append((w, t))
        i += 1
    return out


def bilou(kinds):
    """BIO pairs (kind or None, whether it begins a name) to BILOU tags."""
    tags = []
    for i, (kind, begins) in enumerate(kinds):
        if kind is None:
            tags.append("O")
            continue
        first = begins or i == 0 or kinds[i - 1][0] != kind
        last = i + 1 == len(kinds) or kinds[i + 1][0] != kind or kinds[i + 1][1]
        tags.append(("U" if first and last else "B" if first else "L" if last else "I") + "-" + kind)
    return tags


def name_documents(path):
    for line in gzip.open(path, "rt", encoding="utf8"):
        row = json.loads(line)
        paragraphs, golds = [], []
        for s in row["sentences"]:
            pairs = joined(s["tokens"], s["tags"])
            forms, kinds = [], []
            for w, t in pairs:
                kind = KINDS.get(t[2:])
                cut = parts(w)
                forms += cut
                kinds += [(kind, t[0] == "B")] + [(kind, False)] * (len(cut) - 1)
            # a name ends neither in a possessive nor with a mark, and starts with no title
            for i, w in enumerate(forms):
                if kinds[i][0] and low(w) in ("'s", "'", ",") and (i + 1 == len(forms) or kinds[i + 1][0] is None
                                                                  or kinds[i + 1][1]):
                    kinds[i] = (None, False)
            paragraphs.append(forms)
            golds.append([[t] for t in bilou(kinds)])
        yield row["id"], paragraphs, golds


def news_documents(folder, names):
    for name in names:
        gold = json.load(open(os.path.join(folder, "gold", name + ".json"), encoding="utf8"))
        text = open(os.path.join(folder, name + ".txt"), encoding="utf8").read()
        forms = {}
        for kind, key in (("PERSON", "persons"), ("ORGANISATION", "organisations")):
            for x in gold[key]:
                for form in [x["name"], *x.get("forms", [])]:
                    words = tuple(w for w, _, _ in tokenise(form))
                    while words and words[0].lower() in ("the",):
                        words = words[1:]
                    if words and any(c.isupper() for c in words[0]):
                        forms[words] = kind
        longest = sorted(forms, key=lambda x: (-len(x), x))
        paragraphs, golds = [], []
        for line in text.splitlines():
            words = [w for w, _, _ in tokenise(line)]
            if not words:
                continue
            kinds = [(None, False)] * len(words)
            i = 0
            while i < len(words):
                hit = next((f for f in longest if tuple(words[i:i + len(f)]) == f), None)
                if hit:
                    for j in range(len(hit)):
                        kinds[i + j] = (forms[hit], j == 0)
                    i += len(hit)
                else:
                    i += 1
            other = [t for t in TAGS if not t.endswith(("PERSON", "ORGANISATION"))]
            paragraphs.append(words)
            golds.append([[t] if t != "O" else other for t in bilou(kinds)])
        yield name, paragraphs, golds


# which kind the two ends of a fact of corpora/roles have
FACTS = {"EMPLOYEE_OR_MEMBER_OF": ("PERSON", "ORGANISATION"), "PLACE_OF_RESIDENCE": ("PERSON", "PLACE"),
         "SPOUSE": ("PERSON", "PERSON"), "EDUCATED_AT": ("PERSON", "ORGANISATION"),
         "PLACE_OF_BIRTH": ("PERSON", "PLACE"), "CHILD_OF": ("PERSON", "PERSON"),
         "HEADQUARTERS": ("ORGANISATION", "PLACE"), "FOUNDED_BY": ("ORGANISATION", "PERSON"),
         "CEO": ("ORGANISATION", "PERSON"), "POLITICAL_AFFILIATION": ("PERSON", None), "NATIONALITY": ("PERSON", None),
         "SUBSIDIARY_OF": ("ORGANISATION", "ORGANISATION"), "DATE_OF_BIRTH": ("PERSON", None),
         "DATE_OF_DEATH": ("PERSON", None), "DATE_FOUNDED": ("ORGANISATION", None)}
PRONOUNS = {"he", "she", "his", "her", "him", "it", "its", "they", "their", "who", "i", "my"}


def role_documents(path):
    """Passages of which only the ends of facts are tagged: about the other words nothing is known."""
    for line in gzip.open(path, "rt", encoding="utf8"):
        row = json.loads(line)
        kinds = {}
        for fact in row["facts"]:
            for end, kind in zip(("subject", "object"), FACTS[fact["property"]]):
                if kind and row["text"][slice(*fact[end])].lower() not in PRONOUNS:
                    kinds[tuple(fact[end])] = kind
        words = tokenise(row["text"])
        tags = [list(TAGS) for _ in words]
        for (start, end), kind in kinds.items():
            inside = [i for i, (_, a, b) in enumerate(words) if start <= a and b <= end]
            if inside and words[inside[0]][0].lower() == "the":
                del inside[0]
            if inside and any(c.isupper() for c in words[inside[0]][0]):
                for i, t in zip(inside, bilou([(kind, i == inside[0]) for i in inside])):
                    tags[i] = [t]
        yield row["id"], [[w for w, _, _ in words]], [tags]


def measured(shared):
    for f in sorted(glob.glob(shared + "/corpora/news/n*.txt")):
        if int(os.path.basename(f)[1:3]) >= 64:
            yield open(f, encoding="utf8").read()
    for f in sorted(glob.glob(shared + "/news/*.txt") + glob.glob(shared + "/seeds/*.txt")):
        yield open(f, encoding="utf8").read()
    for line in gzip.open(shared + "/corpora/names/dev.jsonl.gz", "rt", encoding="utf8"):
        yield "".join(w for s in json.loads(line)["sentences"] for w in s["tokens"])


def grams(text):
    text = re.sub(r"\W", "", text)
    return {text[i:i + 60] for i in range(max(0, len(text) - 59))}


# --- model ---------------------------------------------------------------------------------------------------------

# Now and then a word is learned without its letters, so that words never seen are tagged by what stands around them.
LEXICAL = {"a3", "a4", "e3", "e4", "ra", "rb", "la", "lb"}
DROPOUT = 0.5
RATE = 0.1
FIRST_SQUARE = 0.01  # what AdaGrad divides by at first, squared
LEAST = 0.001  # a tag that is off by less teaches nothing


class Tagger:
    """A log-linear model of the tag of a word given those before it (McCallum, Freitag and Pereira 2000), learned by
    AdaGrad (Duchi, Hazan and Singer 2011)."""

    def __init__(self, ids):
        self.ids = ids
        self.weights = np.zeros((len(ids), len(TAGS)), dtype=np.float32)
        self.squares = np.full_like(self.weights, FIRST_SQUARE)
        self.lexical = np.array([f[:2] in LEXICAL or f[0] == "w" for f in sorted(ids, key=ids.get)])

    def rows(self, static, p, i, before, second, seen):
        """The numbers of the features of a word."""
        dynamic = history(before, second, seen.get(p.low[i], "-"), p.low[i], p.clue[i], p.shape[i])
        return np.concatenate((static, [self.ids[x] for x in dynamic if x in self.ids])).astype(int)

    def tag(self, document, static):
        """Tags one document from left to right."""
        def best(k, p, i, before, second, seen):
            scores = self.weights[self.rows(static[k][i], p, i, before, second, seen)].sum(axis=0)
            last = i + 1 == len(p.forms) or not document.candidate(p, i + 1)
            return TAGS[int((scores + ALLOWED[before, last]).argmax())]
        return walk(document, best)

    def learn(self, document, static, golds):
        """Learns one document, each word behind the right tags of those before it."""
        def right(k, p, i, before, second, seen):
            rows = static[k][i]
            if random.random() < DROPOUT:
                rows = rows[~self.lexical[rows]]
            return self.update(np.unique(self.rows(rows, p, i, before, second, seen)), golds[k][i])
        walk(document, right)

    def update(self, rows, right):
        """Makes the tags that may be right more likely; returns the likeliest of them."""
        scores = self.weights[rows].sum(axis=0)
        likely = np.exp(scores - scores.max())
        likely /= likely.sum()
        targets = [TAG[t] for t in right]
        slope = -likely
        slope[targets] += likely[targets] / max(likely[targets].sum(), 1e-12)
        slope[np.abs(slope) < LEAST] = 0
        if slope.any():
            self.squares[rows] += slope * slope
            self.weights[rows] += RATE * slope / np.sqrt(self.squares[rows])
        return TAGS[max(targets, key=lambda t: (likely[t], -t))]


def walk(document, choose):
    """The tags of the words of a document as they are chosen from left to right."""
    seen, out = {}, []
    for k, p in enumerate(document.paragraphs):
        before, second, tags = "O", "O", []
        for i in range(len(p.forms)):
            tag = choose(k, p, i, before, second, seen) if document.candidate(p, i) else "O"
            if p.cap[i] and tag != "O":
                seen[p.low[i]] = tag[2:]
            tags.append(tag)
            second, before = before, tag
        out.append(tags)
    return out


def trained(ids, training, rounds, epochs):
    """A tagger whose weights are the mean of those after each fiftieth document from the second epoch on, of several
    taggers, which see the articles in different orders."""
    together = Tagger(ids)
    count = 0
    for round in range(rounds):
        tagger = Tagger(ids)
        for epoch in range(epochs):
            random.shuffle(training)
            for number, (document, static, golds) in enumerate(training):
                tagger.learn(document, static, golds)
                if epoch and number % 50 == 0:
                    together.weights += tagger.weights
                    count += 1
        print("round", round + 1, flush=True)
    together.weights /= count
    return together


def allowed():
    table = {}
    for before in TAGS:
        for last in (False, True):
            row = np.zeros(len(TAGS), dtype=np.float32)
            for t, i in TAG.items():
                inside = before[0] in "BI"
                ok = t[0] in "IL" and t[2:] == before[2:] if inside else t[0] in "OBU"
                if not ok or last and t[0] in "BI":
                    row[i] = -1e9
            table[before, last] = row
    return table


ALLOWED = allowed()


def static_features(document, ids=None, counts=None):
    out = []
    for p in document.paragraphs:
        rows = []
        for i in range(len(p.forms)):
            if not document.candidate(p, i):
                rows.append(None)
                continue
            f = document.features(p, i)
            if counts is not None:
                counts.update(f)
            rows.append(f if ids is None else np.array([ids[x] for x in f if x in ids], dtype=int))
        out.append(rows)
    return out


def names_of(tags):
    found, start = set(), None
    for i, t in enumerate(tags):
        if t[0] in "BU":
            start = i
        if t[0] in "LU" and start is not None:
            found.add((start, i, t[2:]))
            start = None
    return found


def score(tagger, documents, ids):
    tp, predicted, gold = collections.Counter(), collections.Counter(), collections.Counter()
    for d, g in documents:
        out = tagger.tag(d, static_features(d, ids))
        for tags, right in zip(out, g):
            a, b = names_of(tags), names_of([r[0] for r in right])
            for x in a:
                predicted[x[2]] += 1
                tp[x[2]] += x in b
            for x in b:
                gold[x[2]] += 1
    for kind in sorted(gold):
        p, r = tp[kind] / max(1, predicted[kind]), tp[kind] / gold[kind]
        print(f"{kind:14s} P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}  of {gold[kind]}", flush=True)


def main(shared, target, rounds=4, epochs=6):
    random.seed(20260112)
    held = set()
    for text in measured(shared):
        held |= grams(text)
    documents = []
    left_out = 0
    for name, paragraphs, golds in name_documents(shared + "/corpora/names/train.jsonl.gz"):
        if len(grams("".join(w for p in paragraphs for w in p)) & held) > 20:
            left_out += 1
            continue
        documents.append((Document(paragraphs), golds))
    for name, paragraphs, golds in news_documents(shared + "/corpora/news", [f"n{i:02d}" for i in range(64)]):
        documents += [(Document(paragraphs), golds)] * 2
    # headlines in capitals
    for d, golds in list(documents[::6]):
        short = [k for k, p in enumerate(d.paragraphs) if 4 <= len(p.forms) <= 40][:3]
        if short:
            paragraphs = [[f.upper() for f in p.forms] if k in short else p.forms for k, p in enumerate(d.paragraphs)]
            documents.append((Document(paragraphs), golds))
    for name, paragraphs, golds in role_documents(shared + "/corpora/roles/train.jsonl.gz"):
        documents.append((Document(paragraphs), golds))
    dev = [(Document(p), g) for _, p, g in name_documents(shared + "/corpora/names/dev.jsonl.gz")]
    print(len(documents), "documents;", left_out, "left out because they measure", flush=True)
    counts = collections.Counter()
    for d, _ in documents:
        static_features(d, counts=counts)
    ids = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= 2))}
    for a in TAGS:
        for x in ["t" + a, *("tt" + b + a for b in TAGS), *("k" + k for k in {y[2:] or "-" for y in TAGS}),
                  *("kt" + (k or "-") + a for k in {y[2:] for y in TAGS})]:
            ids.setdefault(x, len(ids))
    for prefix, source in (("tw", "w"), ("tc", "c"), ("ts", "s")):
        for f, n in sorted(counts.items()):
            if f.startswith(source) and n >= (20 if prefix == "tw" else 2) and not f[1:2] in "-+":
                for a in TAGS:
                    if a[0] != "U":
                        ids.setdefault(prefix + a + f[1:], len(ids))
    print(len(ids), "features", flush=True)
    tagger = trained(ids, [(d, static_features(d, ids), g) for d, g in documents], rounds, epochs)
    score(tagger, dev, ids)
    write(tagger, target)
    tagger.weights[np.abs(tagger.weights).max(axis=1) < PRUNE] = 0
    print("after pruning")
    score(tagger, dev, ids)


PRUNE = 0.1  # a feature that says no more is left out
FINEST = 0.05


def write(tagger, target):
    """One feature a line, then tag number and weight in hundredths; sorted, so that the file is the same each time."""
    kept = 0
    with gzip.GzipFile(target, "wb", mtime=0) as f:
        f.write(("#" + " ".join(TAGS) + "\n").encode())
        for feature in sorted(tagger.ids):
            row = tagger.weights[tagger.ids[feature]]
            if np.abs(row).max() < PRUNE:
                continue
            pairs = [f"{i}:{round(float(x) * 100)}" for i, x in enumerate(row) if abs(x) >= FINEST]
            f.write((feature + "\t" + " ".join(pairs) + "\n").encode())
            kept += 1
    print(kept, "features written,", os.path.getsize(target), "bytes")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:5]))
