package whosaid.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/// What may be given for a parameter, and what the query gets for it.
public enum ParameterType {
    /// Words of a statement: the text index looks for all that carry meaning, in any grammatical form.
    WORDS("words to search for") {
        @Override
        @Nullable
        Node read(String given) {
            return string(SearchWords.ofSpeech(given));
        }
    },
    /// A name: the text index looks for all its parts.
    NAME("a name") {
        @Override
        @Nullable
        Node read(String given) {
            return string(SearchWords.ofName(given));
        }
    },
    /// Characters taken as they are.
    TEXT("a text") {
        @Override
        @Nullable
        Node read(String given) {
            return string(given.strip());
        }
    },
    /// A day: 2026-03-01.
    DATE("a day such as 2026-03-01") {
        @Override
        @Nullable
        Node read(String given) {
            try {
                return NodeFactory.createLiteralDT(
                        LocalDate.parse(given.strip()).toString(), XSDDatatype.XSDdate);
            } catch (DateTimeException e) {
                return null;
            }
        }
    },
    /// A whole number from 1 to [#LARGEST].
    NUMBER("a whole number from 1 to 10000") {
        @Override
        @Nullable
        Node read(String given) {
            try {
                int number = Integer.parseInt(given.strip());
                return number < 1 || number > LARGEST
                        ? null
                        : NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
            } catch (NumberFormatException e) {
                return null;
            }
        }
    };

    /// The largest number a query takes; more rows than this are a matter for `/sparql` or a dump.
    public static final int LARGEST = 10_000;

    /// Longer values are refused: no name and no remark is as long, and each word costs the index a look-up.
    static final int LONGEST = 1_000;

    private final String expectation;

    ParameterType(String expectation) {
        this.expectation = expectation;
    }

    /// What must be given, as it stands after "is not": "a day such as 2026-03-01".
    public String expectation() {
        return expectation;
    }

    /// The value that is bound, or null when what is given is not of this type.
    abstract @Nullable Node read(String given);

    /// The type that a query file calls `word`, or null when there is none.
    static @Nullable ParameterType named(String word) {
        for (ParameterType type : values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
                return type;
            }
        }
        return null;
    }

    private static @Nullable Node string(@Nullable String value) {
        return value == null || value.isEmpty() ? null : NodeFactory.createLiteralString(value);
    }
}
