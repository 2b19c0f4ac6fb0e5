package whosaid.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whosaid.text.Span;
import whosaid.text.Text;

/// The words of a statement as the sentences that make its claims, ready to be compared with others.
///
/// @param sentences at least one
public record ClaimStatement(List<ClaimSentence> sentences) {

    /// So much is read of a long one.
    public static final int MOST_SENTENCES = 6;

    private static final int SHORTEST = 3;

    /// Where a sentence goes on with another claim.
    private static final Pattern NEXT_CLAIM = Pattern.compile(
            "\\s*(?:;|—| – |,? (?:but|whereas|while|although|even though) |, (?:and|as|with|which) )\\s*");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    public ClaimStatement {
        sentences = List.copyOf(sentences);
    }

    /// Reads a statement.
    public static ClaimStatement of(String statement) {
        return new ClaimStatement(
                parts(statement).stream().map(ClaimSentence::of).toList());
    }

    /// Stems of the words that carry meaning, of all its sentences.
    public Set<String> words() {
        return sentences.stream()
                .flatMap(sentence -> sentence.words().words().stream())
                .collect(Collectors.toSet());
    }

    /// Each of its sentences with each of another one.
    public List<SentencePair> with(ClaimStatement other) {
        List<SentencePair> pairs = new ArrayList<>();
        for (ClaimSentence here : sentences) {
            for (ClaimSentence there : other.sentences) {
                pairs.add(SentencePair.of(here, there));
            }
        }
        return pairs;
    }

    /// Its sentences, and of a sentence of several claims also the parts.
    static List<String> parts(String statement) {
        Text text = new Text(statement.isBlank() ? "?" : statement);
        List<String> parts = new ArrayList<>();
        for (Span sentence : text.sentences()) {
            String whole = text.at(sentence);
            parts.add(whole);
            List<String> claims = NEXT_CLAIM
                    .splitAsStream(whole)
                    .filter(part -> SPACE.split(part).length > SHORTEST)
                    .toList();
            if (claims.size() > 1) {
                parts.addAll(claims);
            }
        }
        return parts.subList(0, Math.min(MOST_SENTENCES, parts.size()));
    }
}
