package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.Annotation;
import whosaid.annotation.FormsOfAddress;
import whosaid.annotation.NameKind;
import whosaid.annotation.encoder.Marks;
import whosaid.annotation.name.NamePath.Tagged;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.WordList;

/// Sees names of people, bodies, places and so on: a log-linear model tags the words of each paragraph from left to
/// right (McCallum, Freitag and Pereira 2000). Its probabilities are multiplied with those of the encoder (a product of
/// experts, Hinton 2002): the two fail in different places, so together they see more than either does.
///
/// The kind "OTHER" of the model holds events and works, which [#kindOf] tells apart, and what is neither and is no
/// name here (diseases, abbreviations of terms).
public final class NameTagger {

    private static final Set<String> EVENT_WORDS = WordList.load("event-words.txt");
    private static final Set<String> WORK_WORDS = WordList.load("work-words.txt");
    private static final Set<String> TITLES = WordList.load("person-titles.txt");
    private static final Set<String> GIVEN_NAMES = WordList.load("given-names.txt");
    private static final Set<String> STARTERS = WordList.load("sentence-starters.txt");
    private static final Set<String> TAILS = WordList.load("hyphen-tails.txt");
    private static final Set<String> ENDINGS = WordList.load("name-endings.txt");
    private static final Set<String> HOUSED_BODIES = WordList.load("housed-bodies.txt");
    private static final Set<String> PLACES = WordList.load("places.txt");
    private static final Set<String> DEMONYMS = WordList.load("demonyms.txt");
    private static final Set<String> NATIONALS = WordList.load("nationals.txt");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> OPENING_MARKS = Set.of("\"", "“", "‘", "'", "«");

    /// A name is right as often as wrong when the tag of its least certain word is ahead of the next best by this, and
    /// its odds grow e-fold with each [#MARGIN_SCALE] more: fitted on the development part of corpora/names. The models
    /// rest on the same words, so that together they are surer than they are right.
    private static final double EVEN_MARGIN = 1.6;

    private static final double MARGIN_SCALE = 2.6;

    /// No probability of the encoder counts for less: it is surer than it is right.
    private static final double LEAST = 0.01;

    /// So many ways to tag a paragraph are followed at a time: one alone goes wrong in "New York Governor Ana Lind",
    /// whose first word may begin a body's name. Three or four were no better on the development part of corpora/names.
    private static final int PATHS = 2;

    private final NameClues clues = new NameClues();
    private final NameWeights weights = new NameWeights();

    /// The names in an article.
    ///
    /// @param marks what the encoder says of it
    public List<Annotation.Name> names(Article article, Marks marks) {
        NameMarks heard = new NameMarks(marks);
        List<NameParagraph> paragraphs = article.paragraphs().stream()
                .map(span -> new NameParagraph(article.text().tokens(span), clues))
                .toList();
        NameFeatures features = new NameFeatures(paragraphs);
        Map<String, String> kinds = new HashMap<>();
        List<Annotation.Name> names = new ArrayList<>();
        for (NameParagraph paragraph : paragraphs) {
            names.addAll(names(paragraph, tag(paragraph, features, heard, kinds)));
        }
        List<Annotation.Name> listed = ListedBodies.addTo(article, WebRemains.without(article.text(), names));
        List<Annotation.Name> defined = DefinedBodies.addTo(article, listed);
        List<Annotation.Name> bare = PostNominals.apart(article, defined);
        List<Annotation.Name> persons = InsertedNicknames.joined(article.text(), DayNames.joined(article.text(), bare));
        List<Annotation.Name> whole = NamedAfterPersons.in(article, BodyNames.whole(article, persons));
        List<Annotation.Name> bodies = WordsOfTitles.apart(article.text(), whole);
        List<Annotation.Name> things = KnownThings.in(article.text(), bodies);
        List<Annotation.Name> placed = PlacesByForm.addTo(article, things);
        return NameAgreement.of(
                article.text(), BodiesInContext.in(article.text(), CountryBodies.in(article.text(), placed)));
    }

    /// The likeliest tags of a paragraph.
    ///
    /// @param kinds by word the kind of its last capitalised occurrence; those of the paragraph are added
    private List<Tagged> tag(NameParagraph p, NameFeatures features, NameMarks heard, Map<String, String> kinds) {
        List<NamePath> paths = List.of(new NamePath(p, kinds));
        for (int i = 0; i < p.size(); i++) {
            if (p.isCandidate(i)) {
                float[] scores = new float[weights.tags().size()];
                weights.score(features.of(p, i), scores);
                listen(heard, p, i, scores);
                paths = paths.stream()
                        .flatMap(path -> further(path, p, scores).stream())
                        .sorted(Comparator.comparingDouble(NamePath::score).reversed())
                        .limit(PATHS)
                        .toList();
            } else {
                paths = paths.stream().map(path -> path.with(Tagged.OUTSIDE, 0)).toList();
            }
        }
        List<Tagged> tags = paths.getFirst().tags();
        for (int i = 0; i < p.size(); i++) {
            if (p.isCapitalised(i) && tags.get(i).isName()) {
                kinds.put(p.lowAt(i), tags.get(i).kind());
            }
        }
        return tags;
    }

    private void listen(NameMarks heard, NameParagraph p, int i, float[] scores) {
        Span next = i + 1 < p.size() ? p.spans.get(i + 1) : null;
        for (int tag = 0; tag < scores.length; tag++) {
            double probability = heard.probability(weights.tags().get(tag), p.spans.get(i), next);
            scores[tag] += (float) Math.log(Math.max(probability, LEAST));
        }
    }

    /// A path with each of the tags that may come next.
    ///
    /// @param known what speaks for each tag, but for the tags before
    private List<NamePath> further(NamePath path, NameParagraph p, float[] known) {
        int i = path.length();
        float[] scores = known.clone();
        weights.score(NameFeatures.history(p, i, path.tag(0), path.tag(1), path.kindOf(i)), scores);
        boolean last = i + 1 == p.size() || !p.isCandidate(i + 1);
        List<NamePath> further = new ArrayList<>();
        for (int tag = 0; tag < scores.length; tag++) {
            if (follows(weights.tags().get(tag), path.tag(0), last)) {
                further.add(path.with(new Tagged(weights.tags().get(tag), ahead(scores, tag)), scores[tag]));
            }
        }
        return further;
    }

    /// How far the score of a tag is ahead of the best other one; below 0 where it is behind.
    private static float ahead(float[] scores, int tag) {
        float other = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            other = i == tag ? other : Math.max(other, scores[i]);
        }
        return scores[tag] - other;
    }

    /// A name that has begun goes on until its last word; one word alone has a tag of its own.
    private static boolean follows(String tag, String before, boolean last) {
        boolean within = before.startsWith("B-") || before.startsWith("I-");
        if (last && (tag.startsWith("B-") || tag.startsWith("I-"))) {
            return false;
        }
        return within
                ? (tag.startsWith("I-") || tag.startsWith("L-"))
                        && tag.substring(2).equals(before.substring(2))
                : !tag.startsWith("I-") && !tag.startsWith("L-");
    }

    private static List<Annotation.Name> names(NameParagraph p, List<Tagged> tagged) {
        List<Annotation.Name> names = new ArrayList<>();
        int first = 0;
        float margin = Float.POSITIVE_INFINITY;
        for (int i = 0; i < tagged.size(); i++) {
            Tagged word = tagged.get(i);
            if (word.begins()) {
                first = i;
                margin = Float.POSITIVE_INFINITY;
            }
            margin = Math.min(margin, word.margin());
            if (word.ends()) {
                name(p, first, i, word, margin).ifPresent(names::add);
            }
        }
        return names;
    }

    private static Optional<Annotation.Name> name(NameParagraph p, int tagged, int last, Tagged edge, float margin) {
        int first = edge.kind().equals(NameKind.PERSON.name()) ? withoutTitles(p, tagged, last) : tagged;
        int end = withEnding(p, first, last);
        Span span = new Span(p.spans.get(first).start(), endWithoutTail(p, end));
        return kindOf(p, first, end, edge.kind()).map(kind -> new Annotation.Name(span, kind, confidence(margin)));
    }

    /// "Lind" of "Lind-backed".
    private static int endWithoutTail(NameParagraph p, int word) {
        String form = p.forms.get(word);
        Span span = p.spans.get(word);
        int hyphen = form.lastIndexOf('-');
        return hyphen > 0 && TAILS.contains(form.substring(hyphen + 1)) ? span.start() + hyphen : span.end();
    }

    private static double confidence(float margin) {
        return 1 / (1 + Math.exp((EVEN_MARGIN - margin) / MARGIN_SCALE));
    }

    /// "Lind" of "Dr Lind", "Tan Sri Lind".
    private static int withoutTitles(NameParagraph p, int tagged, int last) {
        int first = tagged;
        int words = titleLength(p, first, last);
        while (words > 0) {
            first += words;
            words = titleLength(p, first, last);
        }
        return first;
    }

    /// How many words of a name are a title that it opens with, or the rest of one; 0, 1 or 2.
    private static int titleLength(NameParagraph p, int first, int last) {
        String word = p.forms.get(first);
        if (first + 1 < last && TITLES.contains(word + " " + p.forms.get(first + 1))) {
            return 2;
        }
        boolean title = TITLES.contains(word) && !GIVEN_NAMES.contains(word)
                || first > 0 && TITLES.contains(p.forms.get(first - 1) + " " + word);
        return first < last && title ? 1 : 0;
    }

    /// With ", Jr." and ", LLC"; without the "The" of a sentence that follows where a full stop was lost.
    private static int withEnding(NameParagraph p, int first, int last) {
        if (last + 2 < p.size() && p.forms.get(last + 1).equals(",") && ENDINGS.contains(p.forms.get(last + 2))) {
            return last + 2;
        }
        return last > first && STARTERS.contains(p.forms.get(last)) ? last - 1 : last;
    }

    /// "Democrats", "Kenyans", "the Spaniard": neither a body nor a name, whatever the model says.
    private static boolean isPeople(NameParagraph p, int first, int last) {
        String word = p.forms.get(first);
        return first == last
                && (word.endsWith("s") && DEMONYMS.contains(word)
                        || first > 0 && ARTICLES.contains(p.lowAt(first - 1)) && NATIONALS.contains(word));
    }

    /// "Rtd" of "Archbishop (Rtd) Lind"; in capitals it may be the initials of a body.
    private static boolean isFormOfAddress(List<String> words) {
        String word = words.getFirst();
        return words.size() == 1 && FormsOfAddress.has(word) && !word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static Optional<NameKind> kindOf(NameParagraph p, int first, int last, String kind) {
        List<String> words = p.forms.subList(first, last + 1);
        if (isPeople(p, first, last)) {
            return Optional.of(NameKind.NATIONALITY);
        }
        if (kind.equals(NameKind.ORGANISATION.name()) && isFormOfAddress(words)) {
            return Optional.empty();
        }
        if (words.size() > 1 && PLACES.contains(String.join(" ", words))) {
            return Optional.of(NameKind.PLACE);
        }
        if (kind.equals(NameKind.PLACE.name()) && words.size() > 1 && HOUSED_BODIES.contains(words.getLast())) {
            return Optional.of(NameKind.ORGANISATION);
        }
        if (!kind.equals("OTHER")) {
            return Optional.of(NameKind.valueOf(kind));
        }
        if (words.stream().anyMatch(EVENT_WORDS::contains)) {
            return Optional.of(NameKind.EVENT);
        }
        boolean quoted = first > 0 && OPENING_MARKS.contains(p.forms.get(first - 1));
        return quoted || words.stream().anyMatch(WORK_WORDS::contains) ? Optional.of(NameKind.WORK) : Optional.empty();
    }
}
