package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the tagger of names knows about each word: the word, its neighbours, the lists, and how the same word is used
/// in the rest of the article. The features are those of `training/names.py`, letter for letter.
final class NameFeatures {

    private static final int MOST_CONTEXTS = 16;

    private final Set<String> lowerCase = new HashSet<>();
    private final Set<String> midSentence = new HashSet<>();
    private final Map<String, Set<String>> contexts = new HashMap<>();

    NameFeatures(List<NameParagraph> paragraphs) {
        paragraphs.forEach(this::read);
    }

    private void read(NameParagraph p) {
        for (int i = 0; i < p.size(); i++) {
            String word = p.low.get(i);
            if (!p.isCapitalised(i)) {
                lowerCase.add(word);
            } else if (p.manner.equals("t")) {
                if (!p.opens(i)) {
                    midSentence.add(word);
                }
                Set<String> known = contexts.computeIfAbsent(word, w -> new LinkedHashSet<>());
                contextOf(p, i).stream()
                        .filter(context -> known.size() < MOST_CONTEXTS)
                        .forEach(known::add);
            }
        }
    }

    private static List<String> contextOf(NameParagraph p, int i) {
        NameParagraph.Run run = p.run(i);
        if (run == null) {
            return List.of();
        }
        List<String> context = new ArrayList<>();
        if (i == run.first()) {
            context.add("p" + p.lowAt(i - 1));
            context.add("q" + p.clueAt(i - 1));
        } else {
            context.add("r" + p.clueAt(run.first()));
            context.add("u" + p.lowAt(i - 1));
        }
        if (i == run.last()) {
            context.add("n" + p.lowAt(i + 1));
        } else {
            context.add("m" + p.clueAt(i + 1));
            context.add("v" + p.clueAt(run.last()));
        }
        return context;
    }

    /// The features of a word that do not depend on the tags before it.
    List<String> of(NameParagraph p, int i) {
        List<String> features = new ArrayList<>(80);
        addWord(p, i, features);
        if (p.opens(i)) {
            features.addAll(List.of("st", "sts" + p.shapeAt(i), "stc" + p.clueAt(i)));
        }
        if (p.isCapitalised(i)) {
            addArticle(p, i, features);
        }
        addRuns(p, i, features);
        return features;
    }

    private static void addWord(NameParagraph p, int i, List<String> features) {
        String w = p.lowAt(i);
        String s = p.shapeAt(i);
        String c = p.clueAt(i);
        features.addAll(List.of("b", "w" + w, "s" + s, "c" + c));
        features.addAll(List.of("w-1" + p.lowAt(i - 1), "w+1" + p.lowAt(i + 1)));
        features.addAll(List.of("w-2" + p.lowAt(i - 2), "w+2" + p.lowAt(i + 2)));
        features.addAll(List.of("wp" + p.lowAt(i - 1) + " " + w, "wn" + w + " " + p.lowAt(i + 1)));
        features.add("ss" + p.shapeAt(i - 1) + " " + s + " " + p.shapeAt(i + 1));
        features.addAll(List.of("c-1" + p.clueAt(i - 1), "c+1" + p.clueAt(i + 1)));
        features.addAll(List.of("cc" + p.clueAt(i - 1) + " " + c, "cn" + c + " " + p.clueAt(i + 1)));
        features.addAll(List.of("c-2" + p.clueAt(i - 2), "c+2" + p.clueAt(i + 2)));
        for (int length = 2; length <= 4; length++) {
            features.add("a" + length + w.substring(Math.max(0, w.length() - length)));
            features.add("e" + length + w.substring(0, Math.min(w.length(), length)));
        }
        features.addAll(List.of("h" + p.manner + s, "hc" + p.manner + c));
    }

    private void addArticle(NameParagraph p, int i, List<String> features) {
        String w = p.lowAt(i);
        features.add("d" + (lowerCase.contains(w) ? "l" : "-") + (midSentence.contains(w) ? "m" : "-")
                + (p.opens(i) ? "s" : "-"));
        contexts.getOrDefault(w, Set.of()).forEach(context -> features.add("d" + context));
    }

    private static void addRuns(NameParagraph p, int i, List<String> features) {
        NameParagraph.Run run = p.run(i);
        if (run != null) {
            int a = run.first();
            int b = run.last();
            String at = run.place(i);
            features.add("rl" + Math.min(run.length(), 5) + at);
            features.addAll(List.of("ra" + p.lowAt(a) + at, "rb" + p.lowAt(b) + at));
            features.addAll(List.of("rp" + p.lowAt(a - 1) + at, "rn" + p.lowAt(b + 1) + at));
            features.addAll(List.of("rac" + p.clueAt(a) + at, "rbc" + p.clueAt(b) + at));
            features.addAll(List.of("rpc" + p.clueAt(a - 1) + at, "rnc" + p.clueAt(b + 1) + at));
            features.add("rpn" + p.lowAt(a - 1) + " " + p.lowAt(b + 1) + " " + at);
            features.add("rab" + p.clueAt(a) + " " + p.clueAt(b) + " " + at);
        }
        NameParagraph.Run joined = p.longRun(i);
        if (joined != null) {
            int a = joined.first();
            int b = joined.last();
            features.addAll(List.of("la" + p.lowAt(a), "lb" + p.lowAt(b), "lac" + p.clueAt(a), "lbc" + p.clueAt(b)));
            features.add("ll" + Math.min(joined.length(), 7) + Math.min(i - a, 7));
        }
    }

    /// The features of a word that depend on the tags given so far.
    ///
    /// @param before the tag of the word before it
    /// @param second the tag of the word before that
    /// @param seen the kind given to the last capitalised occurrence of the word, or "-"
    static List<String> history(NameParagraph p, int i, String before, String second, String seen) {
        return List.of(
                "t" + before,
                "tt" + second + before,
                "tw" + before + p.lowAt(i),
                "tc" + before + p.clueAt(i),
                "ts" + before + p.shapeAt(i),
                "k" + seen,
                "kt" + seen + before);
    }
}
