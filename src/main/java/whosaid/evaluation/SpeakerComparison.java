package whosaid.evaluation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import whosaid.text.WordList;

/// Compares the speakers of two statements that have been paired.
record SpeakerComparison(GoldNames goldNames, FoundNames foundNames) {

    private static final Set<String> STOP_WORDS = WordList.load("source-stop-words.txt");

    /// From which share of common words on two sources without a name are the same.
    private static final double LEAST = 0.5;

    /// Whether it is the same name; for a source without a name, whether it is told in the same words.
    boolean isRight(GoldArticle.Said wanted, Facts.Said said) {
        if (!wanted.named()) {
            return headWords(wanted.speaker()).overlap(headWords(words(said))) >= LEAST;
        }
        Optional<GoldNames.Known> speaker =
                said.speaker() == null ? goldNames.find(Stream.of(said.source())) : foundNames.known(said.speaker());
        return speaker.map(GoldNames.Known::name)
                .filter(goldNames.fullest(wanted.speaker())::equals)
                .isPresent();
    }

    /// Who said something, as it was found, to be read by a person.
    String shown(Facts.Said said) {
        String name = foundNames.asFound(said.speaker());
        if (name.isEmpty() || name.equals(said.source())) {
            return words(said).isEmpty() ? "nobody" : words(said);
        }
        return said.source().isEmpty() ? name : "%s (%s)".formatted(name, said.source());
    }

    private String words(Facts.Said said) {
        return said.source().isEmpty() ? foundNames.asFound(said.speaker()) : said.source();
    }

    private static Words headWords(String phrase) {
        return Words.of(phrase).without(STOP_WORDS);
    }
}
