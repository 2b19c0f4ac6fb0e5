package whosaid.extract.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.RoleTitle;
import whosaid.annotation.Annotations;
import whosaid.annotation.Portfolio;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.extract.entity.Entities;
import whosaid.extract.role.RoleHolders.Holder;
import whosaid.statement.Entity;
import whosaid.statement.Statement.HoldsRole.Status;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Reads a phrase that names roles: "chief AI scientist at Tencent and former lead researcher at OpenAI".
public final class RolePhrases {

    /// "former" may stand so many words before the title.
    private static final int STATUS_WITHIN = 6;

    /// "incoming" may stand so many characters behind the title.
    private static final int INCOMING_WITHIN = 12;

    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Pattern JOINED =
            Pattern.compile("(?i),?\\s+(?:and|&|as well as)\\s+(?:the\\s+|an?\\s+)?|,\\s+");

    private final Text text;
    private final ReadingOrder<RoleTitle> titles;
    private final ReadingOrder<Span> fields;
    private final RoleHolders holders;

    /// @param seen the role titles among them
    /// @param entities in the order of first mention
    public RolePhrases(Text text, Annotations seen, Entities entities) {
        this.text = text;
        this.titles = new ReadingOrder<>(seen.of(RoleTitle.class), RoleTitle::span);
        this.fields = new ReadingOrder<>(
                titles.all().stream()
                        .flatMap(title -> Portfolio.behind(text, title.span()).stream())
                        .toList(),
                field -> field);
        this.holders = new RoleHolders(text, entities);
    }

    /// A role that a phrase names.
    ///
    /// @param title the words of the role
    /// @param organisation where it is held, or null when the phrase does not say
    /// @param status by the words of the phrase
    /// @param span the title and what was read with it
    public record Role(Span title, @Nullable Entity organisation, Status status, Span span) {

        /// The same role, held at an organisation or a place.
        Role heldAt(Holder holder) {
            return new Role(title, holder.entity(), status, span.cover(holder.span()));
        }
    }

    /// The titles within a stretch, in reading order.
    List<RoleTitle> titles(Span within) {
        return titles.within(within);
    }

    /// Whether a title starts at an offset.
    boolean isTitleStart(int offset) {
        return titles.touching(new Span(offset, offset + 1)).stream()
                .anyMatch(title -> title.span().start() == offset);
    }

    /// Whether a title ends at an offset.
    boolean isTitleEnd(int offset) {
        return offset > 0
                && titles.touching(new Span(offset - 1, offset)).stream()
                        .anyMatch(title -> title.span().end() == offset);
    }

    /// Whether a token is part of the name of an organisation or a place, or of the field of a minister: the comma in
    /// "Ministry of Sport, Youth and Culture".
    boolean isPartOfName(Token token) {
        return holders.isPartOfName(token.span())
                || !fields.touching(token.span()).isEmpty();
    }

    /// A title with the field it is about, as far as an offset.
    Span withField(Span title, int end) {
        return holders.withField(title, end);
    }

    /// The organisation or place whose name starts at an offset.
    Optional<Holder> startingAt(int offset) {
        return holders.startingAt(offset);
    }

    /// The last organisation named between two offsets.
    Optional<Holder> bodyBefore(int start, int end) {
        return holders.bodyBefore(start, end);
    }

    /// The organisation that a description can only stand for.
    Optional<Holder> body(Span description) {
        return holders.body(description);
    }

    /// The roles that a stretch names. Coordinated titles share the organisation behind the last or before the first.
    List<Role> read(Span phrase) {
        List<RoleTitle> inside = heldIn(phrase);
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            Span title = inside.get(i).span();
            int end = i + 1 < inside.size() ? startOf(inside.get(i + 1), phrase) : phrase.end();
            roles.add(role(title, phrase, Math.max(end, title.end())));
        }
        for (int i = roles.size() - 2; i >= 0; i--) {
            roles.set(i, sharing(roles.get(i), roles.get(i + 1)));
        }
        for (int i = 1; i < roles.size(); i++) {
            roles.set(i, sharingBefore(roles.get(i), roles.get(i - 1)));
        }
        return roles;
    }

    /// The titles within a phrase, without what tells of a body before its name: "chairman of the retailer Novatek".
    private List<RoleTitle> heldIn(Span phrase) {
        List<RoleTitle> held = new ArrayList<>();
        for (RoleTitle title : titles(phrase)) {
            boolean ofBody = startingAt(title.span().end() + 1)
                    .filter(Holder::isBody)
                    .filter(body -> phrase.contains(body.span()))
                    .isPresent();
            if (held.isEmpty() || !ofBody || !isComplement(held.getLast().span(), title.span())) {
                held.add(title);
            }
        }
        return held;
    }

    private boolean isComplement(Span title, Span other) {
        List<Token> between = text.tokens(title.end(), Math.max(title.end(), other.start()));
        return !between.isEmpty()
                && PREPOSITIONS.contains(between.getFirst().form())
                && between.stream()
                        .allMatch(token -> token.isWord() && !token.form().equals("and"));
    }

    /// "founder and CEO of Analyze Asia": the founder's organisation is the CEO's, if nothing but "and" joins them; but
    /// not that of "minister of health and chairman of the Harbour Club".
    private Role sharing(Role role, Role next) {
        boolean shares = areJoined(role, next)
                && role.organisation() == null
                && next.organisation() != null
                && !(RoleNouns.isOfficeWithField(text.at(role.title()))
                        && next.organisation().kind() == Entity.Kind.ORGANISATION);
        return shares ? heldAlike(role, next) : role;
    }

    /// "Novatek chairman and CEO", "Kenyan president and defence minister", but not "Novatek chairman and economist".
    private Role sharingBefore(Role role, Role before) {
        Entity held = before.organisation();
        String title = text.at(role.title());
        boolean shares = role.organisation() == null
                && held != null
                && before.span().start() < before.title().start()
                && areJoined(before, role)
                && (held.kind() == Entity.Kind.ORGANISATION ? RoleNouns.isOfBody(title) : RoleNouns.isOffice(title));
        return shares ? heldAlike(role, before) : role;
    }

    private boolean areJoined(Role first, Role second) {
        int end = first.title().end();
        String between = text.value().substring(end, Math.max(second.title().start(), end));
        return JOINED.matcher(between).matches() && first.status() == second.status();
    }

    private static Role heldAlike(Role role, Role other) {
        return new Role(
                role.title(), other.organisation(), role.status(), role.span().cover(other.span()));
    }

    /// The next title begins with what stands before it: "former", "the", an organisation.
    private int startOf(RoleTitle title, Span phrase) {
        List<Token> before =
                text.tokens(new Span(phrase.start(), Math.max(title.span().start(), phrase.start() + 1)));
        for (int i = before.size() - 1; i >= 0; i--) {
            String form = before.get(i).form();
            if (form.equals("and") || form.equals(",") || form.equals("&")) {
                return before.get(i).span().start();
            }
        }
        return title.span().start();
    }

    private Role role(Span head, Span phrase, int end) {
        Optional<Holder> holder = holders.of(head, phrase, end);
        Span title = withoutStatus(holders.withField(head, end));
        Span span = holder.map(Holder::span).map(title::cover).orElse(title);
        return new Role(title, holder.map(Holder::entity).orElse(null), status(head, phrase), span);
    }

    /// "legislator" of "ex-legislator".
    private Span withoutStatus(Span title) {
        return new Span(title.start() + statusLength(title), title.end());
    }

    /// How long what says when a role was held is, in UTF-16 units, where a hyphen ties it to the title: "ex-"; else 0.
    private int statusLength(Span title) {
        String words = text.at(title);
        int hyphen = words.indexOf('-');
        return hyphen > 0 && RoleWords.TIED.has(words.substring(0, hyphen).toLowerCase(Locale.ROOT)) ? hyphen + 1 : 0;
    }

    private Status status(Span title, Span phrase) {
        Span whole = new Span(Math.min(phrase.start(), title.start()), title.end());
        List<Token> tokens = text.tokens(whole);
        if (tokens.getLast().lower().endsWith("-elect")) {
            return Status.INCOMING;
        }
        if (statusLength(title) > 0) {
            return Status.FORMER;
        }
        List<Token> before = tokens.stream()
                .filter(token -> token.span().start() < title.start()
                        && (token.form().equals(",") || token.isWord() && !isPartOfName(token)))
                .toList();
        for (Token token : before.reversed().stream().limit(STATUS_WITHIN).toList()) {
            if (token.form().equals(",")
                    || token.form().equals("and")
                    || RoleWords.CURRENT.has(token)
                    || PREPOSITIONS.contains(token.form())) {
                return Status.CURRENT;
            }
            if (RoleWords.FORMER.has(token)) {
                return Status.FORMER;
            }
            if (RoleWords.INCOMING.has(token)) {
                return Status.INCOMING;
            }
        }
        return isFollowedByIncoming(title) ? Status.INCOMING : Status.CURRENT;
    }

    private boolean isFollowedByIncoming(Span title) {
        int end = Math.min(text.value().length(), title.end() + INCOMING_WITHIN);
        List<Token> next = text.tokens(title.end(), end);
        return !next.isEmpty() && RoleWords.INCOMING.has(next.getFirst());
    }
}
