package whosaid.statement;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import whosaid.text.Span;

/// What an article claims. Never a fact about the world.
public sealed interface Statement {

    /// The characters it rests on, and how sure we are.
    Evidence evidence();

    /// The article credits words, or what they come to, to a source.
    ///
    /// @param kind by the quotation marks around the words
    /// @param speaker who said it, or null when the source has no name ("two officials")
    /// @param source the words that name the source here ("he", "two officials"), or null when none does
    /// @param cue the words that signal the report ("said", "according to"), or null when there is none
    /// @param via whom the words passed through before this article, nearest to the speaker first
    /// @param medium what they were said in, or null when the article does not say
    /// @param event where they were said, or null when the article does not name an occasion
    /// @param evidence its spans are the credited words without quotation marks around them
    record Said(
            Kind kind,
            @Nullable Entity speaker,
            @Nullable Span source,
            @Nullable Span cue,
            List<Entity> via,
            @Nullable Medium medium,
            @Nullable Entity event,
            Evidence evidence)
            implements Statement {

        public Said {
            via = List.copyOf(via);
        }

        /// The credited words, in several spans when the cue interrupts them.
        public List<Span> content() {
            return evidence.spans();
        }

        /// Whether the words stand in quotation marks.
        public enum Kind {
            /// All of them.
            DIRECT,
            /// None of them.
            INDIRECT,
            /// Some of them.
            MIXED
        }
    }

    /// The article says that a person holds, held or will hold a role.
    ///
    /// @param person who
    /// @param role the words of the role as in the text, without the organisation
    /// @param organisation where, which may be a place ("President of France"), or null when the article does not say
    /// @param status then
    /// @param evidence the person, the role and the organisation, where they stand together
    record HoldsRole(Entity person, String role, @Nullable Entity organisation, Status status, Evidence evidence)
            implements Statement {

        /// When the role is held, seen from the article's own time.
        public enum Status {
            CURRENT,
            FORMER,
            INCOMING
        }
    }

    /// The article says that somebody or something goes by another name: "Zhipu AI, known internationally as Z.ai".
    ///
    /// @param entity who or what
    /// @param alias the other name
    /// @param evidence both names and what joins them
    record KnownAs(Entity entity, String alias, Evidence evidence) implements Statement {}

    /// What words were said or written in.
    enum Medium {
        TWEET,
        SOCIAL_MEDIA_POST,
        INTERVIEW,
        REPORT,
        STATEMENT,
        SPEECH,
        PRESS_CONFERENCE,
        COURT_FILING,
        TESTIMONY,
        LETTER,
        EMAIL,
        VIDEO,
        STUDY,
        POLL;

        /// In lower-case words: "court filing".
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
