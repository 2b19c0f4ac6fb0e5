package whosaid.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.RoleTitle;
import whosaid.annotation.Annotations;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleNouns;
import whosaid.statement.Entity;
import whosaid.statement.Statement.HoldsRole.Status;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Reads a phrase that names roles: "chief AI scientist at Tencent and former lead researcher at OpenAI".
final class RolePhrases {

    /// Where something is, which does not tell whose role it is ("founder of Analyze Asia in Singapore").
    /// "the minister of the environment": so many words behind the head still belong to the role.
    private static final int LONGEST_COMPLEMENT = 6;

    /// "former" may stand so many words before the title.
    private static final int STATUS_WITHIN = 3;

    private final Text text;
    private final ReadingOrder<RoleTitle> titles;
    private final ReadingOrder<Name> names;
    private final Entities entities;

    RolePhrases(Text text, Annotations seen, Entities entities) {
        this.text = text;
        this.titles = new ReadingOrder<>(seen.of(RoleTitle.class), RoleTitle::span);
        this.names = new ReadingOrder<>(seen.of(Name.class), Name::span);
        this.entities = entities;
    }

    /// A role that a phrase names.
    ///
    /// @param title the words of the role
    /// @param organisation where it is held, or null when the phrase does not say
    /// @param status by the words of the phrase
    /// @param span the title and what was read with it
    record Role(Span title, @Nullable Entity organisation, Status status, Span span) {}

    /// The titles within a stretch, in reading order.
    List<RoleTitle> titles(Span within) {
        return titles.within(within);
    }

    /// The roles that a stretch names. Coordinated titles share the organisation of the last.
    List<Role> read(Span phrase) {
        List<RoleTitle> inside = titles(phrase);
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            Span title = inside.get(i).span();
            int end = i + 1 < inside.size() ? startOf(inside.get(i + 1), phrase) : phrase.end();
            roles.add(role(title, phrase, Math.max(end, title.end())));
        }
        for (int i = roles.size() - 2; i >= 0; i--) {
            roles.set(i, sharing(roles.get(i), roles.get(i + 1)));
        }
        return roles;
    }

    /// "founder and CEO of Analyze Asia": the founder's organisation is the CEO's, if nothing but "and" joins them.
    private Role sharing(Role role, Role next) {
        String between = text.at(new Span(
                role.title().end(), Math.max(next.title().start(), role.title().end() + 1)));
        boolean joined = between.matches("(?i),?\\s+(?:and|&|as well as)\\s+(?:the\\s+|an?\\s+)?|,\\s+");
        boolean shares =
                joined && role.organisation() == null && next.organisation() != null && next.status() == role.status();
        return shares
                ? new Role(
                        role.title(),
                        next.organisation(),
                        role.status(),
                        role.span().cover(next.span()))
                : role;
    }

    /// "an AI investor and co-founder of …": what has an article of its own shares nothing.
    private boolean isIndefinite(Span title) {
        String before = text.value().substring(Math.max(0, title.start() - 4), title.start());
        return before.matches("(?s)(?:.*[^\\p{L}])?an? ");
    }

    /// The next title begins with what stands before it: "former", "the", an organisation.
    private int startOf(RoleTitle title, Span phrase) {
        List<Token> before =
                text.tokens(new Span(phrase.start(), Math.max(title.span().start(), phrase.start() + 1)));
        int start = title.span().start();
        for (int i = before.size() - 1; i >= 0; i--) {
            String form = before.get(i).form();
            if (form.equals("and") || form.equals(",") || form.equals("&")) {
                return before.get(i).span().start();
            }
        }
        return start;
    }

    private Role role(Span head, Span phrase, int end) {
        Status status = status(head, phrase);
        Optional<Name> before = before(head, phrase);
        Optional<Name> after = after(head, end);
        Span title = withComplement(head, end, after);
        boolean office = RoleNouns.isOffice(text.at(head));
        Optional<Name> holder = after.filter(name -> name.kind() == NameKind.ORGANISATION)
                .or(() -> before.filter(name -> office || name.kind() == NameKind.ORGANISATION || !isAdjective(name)))
                .or(() -> after);
        Entity organisation =
                holder.flatMap(name -> entities.referent(name.span())).orElse(null);
        Span span = holder.map(name -> title.cover(name.span())).orElse(title);
        return new Role(title, organisation, status, span);
    }

    private Status status(Span title, Span phrase) {
        Span before = new Span(Math.min(phrase.start(), title.start()), title.end());
        List<Token> tokens = text.tokens(before);
        String last = tokens.getLast().form().toLowerCase(Locale.ROOT);
        if (last.endsWith("-elect")) {
            return Status.INCOMING;
        }
        int seen = 0;
        for (int i = tokens.size() - 1; i >= 0 && seen <= STATUS_WITHIN + 3; i--) {
            Token token = tokens.get(i);
            if (token.span().start() >= title.start()) {
                continue;
            }
            seen++;
            if (token.form().equals(",") || token.form().equals("and")) {
                return Status.CURRENT;
            }
            if (RoleWords.FORMER.has(token)
                    || token.form().toLowerCase(Locale.ROOT).startsWith("ex-")) {
                return Status.FORMER;
            }
            if (RoleWords.INCOMING.has(token)) {
                return Status.INCOMING;
            }
        }
        return title.end() < text.value().length() && isFollowedByIncoming(title) ? Status.INCOMING : Status.CURRENT;
    }

    private boolean isFollowedByIncoming(Span title) {
        int end = Math.min(text.value().length(), title.end() + 12);
        List<Token> next = text.tokens(new Span(title.end(), end));
        return !next.isEmpty() && RoleWords.INCOMING.has(next.getFirst());
    }

    /// The organisation or place right before a title: "Zhipu’s founder", "Iranian foreign minister".
    private Optional<Name> before(Span title, Span phrase) {
        return names.between(phrase.start(), title.start()).stream()
                .filter(RolePhrases::mayHold)
                .filter(name -> text.value()
                        .substring(name.span().end(), title.start())
                        .matches("(?:['’]s?)?\\s+(?:(?:own|new|then|first|current|former|ex|late|acting)[\\s-]+)*"))
                .reduce((first, second) -> second);
    }

    /// The organisation that a title's complement names, else the place: "of France", "at Tencent".
    private Optional<Name> after(Span title, int end) {
        List<Name> following = names.between(title.end(), end).stream()
                .filter(RolePhrases::mayHold)
                .filter(name -> isGoverned(title, name))
                .toList();
        List<Name> organisations = following.stream()
                .filter(name -> name.kind() == NameKind.ORGANISATION)
                .toList();
        return organisations.stream()
                .filter(name -> isBehindAt(title, name))
                .reduce((first, second) -> isDescription(first, second) ? second : first)
                .or(() ->
                        organisations.stream().reduce((first, second) -> isDescription(first, second) ? second : first))
                .or(() -> following.stream()
                        .filter(name -> !hasNotGoverning(title, name) && isNounPlace(name))
                        .findFirst());
    }

    /// "the technical leader of the Qwen team at Alibaba": the house, not the unit.
    private boolean isBehindAt(Span title, Name name) {
        return text.at(new Span(title.end(), name.span().start())).matches("(?s).*\\bat (?:[^,]* )?");
    }

    /// "ChatGPT maker OpenAI", "AI VC firm Leonis Capital": the first name only describes the second.
    private boolean isDescription(Name first, Name second) {
        return first.span().end() < second.span().start()
                && text.at(new Span(first.span().end(), second.span().start())).matches("\\s+(?:\\p{Ll}+\\s+){1,3}");
    }

    private static boolean mayHold(Name name) {
        return name.kind() == NameKind.ORGANISATION
                || name.kind() == NameKind.PLACE
                || name.kind() == NameKind.NATIONALITY;
    }

    private boolean isAdjective(Name name) {
        return CountryAdjectives.isAdjective(text.at(name.span()));
    }

    private static boolean isNounPlace(Name name) {
        return name.kind() == NameKind.PLACE;
    }

    /// Whether what stands between a title and a name is a complement and not a new clause.
    private boolean isGoverned(Span title, Name name) {
        if (name.span().start() <= title.end()) {
            return false;
        }
        String between = text.at(new Span(title.end(), name.span().start()));
        return !between.matches("(?s).*(?:;|[“”\"()]|\\b(?:who|which|that|said|says|told|was|is)\\b).*")
                && (between.matches("(?s)\\s+(?:of|at|for|with|to|in|on|from)\\b.*")
                        || between.matches(",\\s+(?:the\\s+)?"));
    }

    private boolean hasNotGoverning(Span title, Name name) {
        List<Token> between = text.tokens(new Span(title.end(), name.span().start()));
        return between.stream().anyMatch(token -> RoleWords.ADJUNCT.has(token));
    }

    /// "minister of the environment": the complement belongs to the role where it names nobody.
    private Span withComplement(Span head, int end, Optional<Name> after) {
        if (end <= head.end()) {
            return head;
        }
        List<Token> following = text.tokens(new Span(head.end(), end));
        boolean governs = !following.isEmpty()
                && (following.getFirst().form().equals("of")
                        || following.getFirst().form().equals("for"));
        if (!governs) {
            return head;
        }
        int last = -1;
        Optional<Name> near = after.filter(
                name -> text.tokens(new Span(head.end(), name.span().end())).size() <= LONGEST_COMPLEMENT + 2);
        if (near.isPresent()) {
            return head;
        }
        List<Name> behind = names.between(head.end(), end);
        for (int i = 1; i < following.size() && i <= LONGEST_COMPLEMENT; i++) {
            Token token = following.get(i);
            boolean named = behind.stream().anyMatch(name -> name.span().overlaps(token.span()));
            if (!token.isWord() || named || endsComplement(token)) {
                break;
            }
            last = i;
        }
        return last < 1 ? head : head.cover(following.get(last).span());
    }

    private static boolean endsComplement(Token token) {
        return RoleWords.BE.has(token) || RoleWords.ADJUNCT.has(token) || RoleWords.CLAUSE.has(token);
    }
}
