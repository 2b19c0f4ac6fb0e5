package whosaid.annotation.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import whosaid.article.Article;
import whosaid.text.Span;

/// The words of an article as the encoder reads them, each cut into word pieces; nothing of what is set aside.
final class Words {

    /// A surrogate without its other half is no character; the tokenizer would lose its place behind one.
    private static final Pattern LONE_SURROGATE =
            Pattern.compile("(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");

    private static final String REPLACEMENT = "\uFFFD";

    /// A word.
    ///
    /// @param span where it stands, in UTF-16 units
    /// @param pieces ids of its pieces
    /// @param letterCase of its letters
    /// @param sentence index of its sentence among those of the article
    /// @param paragraph index of its paragraph
    record Word(Span span, List<Integer> pieces, LetterCase letterCase, int sentence, int paragraph) {}

    private Words() {}

    static List<Word> of(Article article, HuggingFaceTokenizer tokenizer) {
        List<Word> words = new ArrayList<>();
        List<Span> sentences = article.sentences();
        List<Span> paragraphs = article.paragraphs();
        int paragraph = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            while (paragraph + 1 < paragraphs.size()
                    && paragraphs.get(paragraph + 1).start() <= sentence.start()) {
                paragraph++;
            }
            addSentence(article, sentence, tokenizer, i, paragraph, words);
        }
        return List.copyOf(words);
    }

    private static void addSentence(
            Article article, Span span, HuggingFaceTokenizer tokenizer, int sentence, int paragraph, List<Word> words) {
        String value = LONE_SURROGATE.matcher(article.text().at(span)).replaceAll(REPLACEMENT);
        Encoding encoding = tokenizer.encode(value, false, false);
        long[] ids = encoding.getIds();
        long[] wordOf = encoding.getWordIds();
        CharSpan[] spans = encoding.getCharTokenSpans();
        int[] units = unitsOfCodePoints(value);
        int i = 0;
        while (i < ids.length) {
            int first = i;
            List<Integer> pieces = new ArrayList<>();
            while (i < ids.length && wordOf[i] == wordOf[first]) {
                pieces.add((int) ids[i]);
                i++;
            }
            Span word = new Span(
                    span.start() + units[spans[first].getStart()],
                    span.start() + withMarks(value, units[spans[i - 1].getEnd()]));
            words.add(new Word(
                    word, List.copyOf(pieces), LetterCase.of(article.text().at(word)), sentence, paragraph));
        }
    }

    /// The tokenizer strips accents, and so ends a word before the combining marks of its last letter.
    private static int withMarks(String value, int end) {
        int behind = end;
        while (behind < value.length() && isCombining(value.codePointAt(behind))) {
            behind += Character.charCount(value.codePointAt(behind));
        }
        return behind;
    }

    private static boolean isCombining(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /// The tokenizer counts in code points: the UTF-16 offset of each, and of the end.
    private static int[] unitsOfCodePoints(String value) {
        int[] units = new int[value.codePointCount(0, value.length()) + 1];
        int unit = 0;
        for (int point = 0; point < units.length - 1; point++) {
            units[point] = unit;
            unit += Character.charCount(value.codePointAt(unit));
        }
        units[units.length - 1] = unit;
        return units;
    }
}
