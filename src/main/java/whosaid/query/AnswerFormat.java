package whosaid.query;

import java.io.IOException;
import java.util.Locale;
import whosaid.UserError;

/// The forms in which answers are written.
public enum AnswerFormat {
    /// Columns aligned for a terminal.
    TABLE("text/plain") {
        @Override
        public void write(Answers answers, Appendable out, int width) throws IOException {
            new TextTable(width).write(answers, out);
        }
    },
    /// RFC 4180, for spreadsheets.
    CSV("text/csv") {
        @Override
        public void write(Answers answers, Appendable out, int width) throws IOException {
            CommaSeparated.write(answers, out);
        }
    },
    /// SPARQL 1.1 Query Results JSON Format, with every value's type.
    JSON("application/sparql-results+json") {
        @Override
        public void write(Answers answers, Appendable out, int width) throws IOException {
            ResultsJson.write(answers, out);
        }
    },
    /// A table for GitHub and its kin.
    MARKDOWN("text/markdown") {
        @Override
        public void write(Answers answers, Appendable out, int width) throws IOException {
            MarkdownTable.write(answers, out);
        }
    };

    private final String mediaType;

    AnswerFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /// The media type without its charset, which is always UTF-8.
    public String mediaType() {
        return mediaType;
    }

    /// Writes all rows.
    ///
    /// @param width of the terminal in columns; only [#TABLE] heeds it
    public abstract void write(Answers answers, Appendable out, int width) throws IOException;

    /// The format of that name, in any case.
    ///
    /// @throws UserError if there is none
    public static AnswerFormat named(String name) {
        for (AnswerFormat format : values()) {
            if (format.name().equalsIgnoreCase(name.strip())) {
                return format;
            }
        }
        throw new UserError(
                "There is no format \"%s\" for answers.".formatted(name.toLowerCase(Locale.ROOT)),
                "Take table, csv, json or markdown.");
    }
}
