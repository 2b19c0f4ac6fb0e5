package whosaid.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.RoleTitle;
import whosaid.annotation.Annotations;
import whosaid.annotation.NameKind;
import whosaid.article.Article;
import whosaid.extract.RolePhrases.Role;
import whosaid.statement.Entity;
import whosaid.statement.Evidence;
import whosaid.statement.Statement.HoldsRole;
import whosaid.statement.Statement.HoldsRole.Status;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Tells who holds which role, from names and role titles that stand together: a title before a name, an apposition on
/// either side, "is the …", "was named …". The same role said twice is one.
public final class RoleExtractor implements Extractor {

    /// How often a role found in each way is one, with its organisation and status: measured on the 204 roles found in
    /// corpora/news n00 to n63.
    private enum Pattern {
        TITLE(0.67),
        APPOSITION(0.57),
        PREDICATE(0.5);

        private final double precision;

        Pattern(double precision) {
            this.precision = precision;
        }
    }

    @Override
    public List<HoldsRole> extract(Article article, Annotations seen, Entities entities) {
        RolePhrases phrases = new RolePhrases(article.text(), seen, entities);
        List<Name> people = seen.of(Name.class).stream()
                .filter(name -> name.kind() == NameKind.PERSON)
                .toList();
        SameRole found = new SameRole();
        int next = 0;
        for (Span sentence : article.text().sentences()) {
            int first = next;
            while (next < people.size() && people.get(next).span().start() < sentence.end()) {
                next++;
            }
            List<Name> here = people.subList(first, next);
            for (Name person : here) {
                entities.referent(person.span())
                        .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                        .ifPresent(
                                entity -> new OnePerson(article, sentence, person, entity, phrases, here).into(found));
            }
        }
        return found.roles();
    }

    /// The roles around one mention of a person.
    ///
    /// @param people the people that the sentence names
    private record OnePerson(
            Article article, Span sentence, Name name, Entity entity, RolePhrases phrases, List<Name> people) {

        void into(SameRole found) {
            before(found);
            after(found);
        }

        private Text text() {
            return article.text();
        }

        /// "former Google China president Kai-fu Lee"; "the mayor of Visby, Ana Lind,".
        private void before(SameRole found) {
            if (sentence.start() == name.span().start()) {
                return;
            }
            Span before = new Span(sentence.start(), name.span().start());
            List<RoleTitle> titles = phrases.titles(before);
            if (titles.isEmpty()) {
                return;
            }
            Span title = titles.getLast().span();
            String between = text().value().substring(title.end(), name.span().start());
            if (between.isBlank() || between.matches("\\s+(?:[A-Z][a-z]{0,3}\\.|['\"“‘])\\s*")) {
                List<Role> roles = phrases.read(new Span(phraseStart(title), title.end()));
                add(roles.subList(firstCoordinated(roles), roles.size()), Pattern.TITLE, null, found);
            } else if (between.endsWith(", ") && isApposition() && !hasPersonBetween(title)) {
                Span phrase = new Span(phraseStart(title), name.span().start() - 2);
                if (!between.matches("(?s).*[;:“”\"].*")
                        && between.split("\\s+").length < LONGEST_BETWEEN
                        && startsPhrase(phrase)) {
                    add(phrases.read(phrase), Pattern.APPOSITION, null, found);
                }
            }
        }

        /// "founder and chief executive Ana Lind" has both roles; in "a spokesman for President Lind" only the last is
        /// hers.
        private int firstCoordinated(List<Role> roles) {
            int first = roles.size() - 1;
            while (first > 0) {
                Span between = new Span(
                        roles.get(first - 1).title().end(),
                        roles.get(first).title().start());
                if (!text().at(between).matches("\\s+(?:and|&)\\s+|,\\s+")) {
                    return first;
                }
                first--;
            }
            return Math.max(first, 0);
        }

        private static final int LONGEST_BETWEEN = 10;
        private static final int LONGEST_AFTER = 30;
        private static final int LONGEST_PREDICATE = 5;
        private static final int LONGEST_COMPLEMENT = 14;

        /// Whether a comma or the sentence's end follows the name: then it stands in apposition to what is before.
        private boolean isApposition() {
            int end = name.span().end();
            return end < text().value().length()
                    && ",.;—–".indexOf(text().value().charAt(end)) >= 0;
        }

        private boolean hasPersonBetween(Span title) {
            return people.stream()
                    .anyMatch(other -> other.span().start() >= title.end()
                            && other.span().end() < name.span().start());
        }

        private boolean startsPhrase(Span phrase) {
            return !phrases.titles(phrase).isEmpty();
        }

        /// Where the noun phrase of a title begins: behind the last mark or verb before it, not further than some
        /// words.
        private int phraseStart(Span title) {
            int start = title.start();
            List<Token> before = sentence.start() == title.start()
                    ? List.of()
                    : text().tokens(new Span(sentence.start(), title.start()));
            for (int i = before.size() - 1; i >= 0 && before.size() - i <= LONGEST_BETWEEN; i--) {
                Token token = before.get(i);
                boolean possessive = token.form().equals("'s")
                        || token.form().equals("’s")
                        || token.form().equals("’");
                boolean partOfPhrase =
                        token.isWord() || possessive || token.form().equals("-");
                if (!partOfPhrase || isPerson(token)) {
                    break;
                }
                start = token.span().start();
            }
            return start;
        }

        private boolean isPerson(Token token) {
            return people.stream().anyMatch(other -> other.span().contains(token.span()));
        }

        /// "Ana Lind, founder and CEO of Analyze Asia"; "Ana Lind, who was named …"; "Ana Lind is the …".
        private void after(SameRole found) {
            int start = name.span().end();
            if (start >= sentence.end()) {
                return;
            }
            List<Token> tokens = text().tokens(new Span(start, sentence.end()));
            if (tokens.isEmpty()) {
                return;
            }
            if (tokens.getFirst().form().equals(",") || tokens.getFirst().form().equals("(")) {
                apposition(tokens, found);
            } else {
                predicate(tokens, 0, Pattern.PREDICATE, found);
                appointment(tokens, found);
            }
        }

        private void apposition(List<Token> tokens, SameRole found) {
            if (tokens.size() > 1 && tokens.get(1).form().equals("who")) {
                predicate(tokens, 2, Pattern.APPOSITION, found);
                return;
            }
            int end = appositionEnd(tokens);
            if (end < 2) {
                return;
            }
            Span phrase = tokens.get(1).span().cover(tokens.get(end - 1).span());
            List<RoleTitle> titles = phrases.titles(phrase);
            if (titles.isEmpty() || !leadsTo(phrase, titles.getFirst())) {
                return;
            }
            add(ownRoles(phrases.read(phrase)), Pattern.APPOSITION, null, found);
        }

        /// Without the title of somebody else ("a spokesman for President Lind") and without plurals.
        private List<Role> ownRoles(List<Role> roles) {
            return roles.stream()
                    .filter(role -> people.stream()
                            .noneMatch(
                                    other -> other.span().start() > role.title().end()
                                            && text().at(new Span(
                                                            role.title().end(),
                                                            other.span().start()))
                                                    .isBlank()))
                    .filter(role -> !text().at(role.title()).matches(".*[^s]s"))
                    .toList();
        }

        /// Whether a title stands at the head of an apposition: only "a", "the", "former" or an organisation before it.
        private boolean leadsTo(Span phrase, RoleTitle title) {
            if (title.span().start() == phrase.start()) {
                return true;
            }
            List<Token> before =
                    text().tokens(new Span(phrase.start(), title.span().start()));
            return before.size() <= LONGEST_BETWEEN
                    && before.stream()
                            .noneMatch(token -> RoleWords.BE.has(token)
                                    || token.form().equals("and")
                                    || token.form().equals("said")
                                    || isPerson(token));
        }

        /// The index of the token that ends the apposition: a verb of saying or being, a person, a closing bracket.
        private int appositionEnd(List<Token> tokens) {
            int commas = 0;
            int i = 1;
            while (i < tokens.size() && i < LONGEST_AFTER) {
                Token token = tokens.get(i);
                String form = token.form();
                if (isPerson(token)
                        || form.equals(")")
                        || form.equals(";")
                        || "“”\"".contains(form)
                        || form.equals("who")
                        || form.equals(".")) {
                    return i;
                }
                if (form.equals(",")) {
                    commas++;
                    boolean goesOn = i + 1 < tokens.size() && continues(tokens, i + 1);
                    if (!goesOn || commas > 3) {
                        return i;
                    }
                }
                i++;
            }
            return i;
        }

        /// Whether what follows a comma still tells a role: a title near, or an organisation right there.
        private boolean continues(List<Token> tokens, int index) {
            int last = Math.min(tokens.size() - 1, index + 5);
            for (int i = index; i <= last; i++) {
                Token token = tokens.get(i);
                boolean titled = phrases
                        .titles(token.span().cover(tokens.get(tokens.size() - 1).span()))
                        .stream()
                        .anyMatch(title -> title.span().start() == token.span().start());
                if (titled) {
                    return true;
                }
                boolean leading = token.form().equals("and")
                        || token.form().equals("a")
                        || token.form().equals("an")
                        || RoleWords.FORMER.has(token);
                if (!leading) {
                    return false;
                }
            }
            return false;
        }

        /// "is the chairman of", "was named", "served as", "resigned as"; "was mayor and is now a member".
        private void predicate(List<Token> tokens, int from, Pattern pattern, SameRole found) {
            int start = from;
            Status status = null;
            while (start < tokens.size() && start < from + LONGEST_PREDICATE) {
                Status here = statusOf(tokens.get(start));
                boolean adverb =
                        tokens.get(start).form().toLowerCase(Locale.ROOT).endsWith("ly")
                                || tokens.get(start).form().equals("has");
                if (here == null && status == null && !adverb) {
                    return;
                }
                if (here == null && status != null) {
                    break;
                }
                status = here == null ? status : here;
                start++;
            }
            int end = predicateEnd(tokens, start);
            if (status == null || end <= start) {
                return;
            }
            Span phrase = tokens.get(start).span().cover(tokens.get(end - 1).span());
            List<RoleTitle> titles = phrases.titles(phrase);
            if (!titles.isEmpty() && leadsTo(phrase, titles.getFirst())) {
                add(ownRoles(phrases.read(phrase)), pattern, status, found);
            }
            if (end + 1 < tokens.size() && tokens.get(end).form().equals("and")) {
                predicate(tokens, end + 1, pattern, found);
            }
        }

        /// When a role is held that stands behind a verb; null when the token is no such verb.
        private static @Nullable Status statusOf(Token token) {
            if (RoleWords.LEAVE.has(token)) {
                return Status.FORMER;
            }
            if (RoleWords.BECOME.has(token)) {
                return Status.CURRENT;
            }
            if (RoleWords.SERVE.has(token) || RoleWords.BE.has(token)) {
                boolean past = token.form().equals("was") || token.form().equals("served");
                return past ? Status.FORMER : Status.CURRENT;
            }
            return null;
        }

        private int predicateEnd(List<Token> tokens, int start) {
            int end = start;
            while (end < tokens.size()
                    && end < start + LONGEST_COMPLEMENT
                    && !",.;“”\"".contains(tokens.get(end).form())
                    && !isPerson(tokens.get(end))
                    && !startsPredicate(tokens, end)) {
                end++;
            }
            return end;
        }

        private static boolean startsPredicate(List<Token> tokens, int and) {
            return tokens.get(and).form().equals("and")
                    && and + 1 < tokens.size()
                    && statusOf(tokens.get(and + 1)) != null;
        }

        /// "named Ana Lind as mayor".
        private void appointment(List<Token> tokens, SameRole found) {
            int end = predicateEnd(tokens, 1);
            if (end <= 1 || !tokens.getFirst().form().equals("as") || !isAppointed()) {
                return;
            }
            Span phrase = tokens.get(1).span().cover(tokens.get(end - 1).span());
            List<RoleTitle> titles = phrases.titles(phrase);
            if (!titles.isEmpty() && leadsTo(phrase, titles.getFirst())) {
                add(ownRoles(phrases.read(phrase)), Pattern.PREDICATE, null, found);
            }
        }

        private boolean isAppointed() {
            if (sentence.start() == name.span().start()) {
                return false;
            }
            List<Token> before =
                    text().tokens(new Span(sentence.start(), name.span().start()));
            return !before.isEmpty() && RoleWords.BECOME.has(before.getLast());
        }

        private void add(List<Role> roles, Pattern pattern, @Nullable Status verbStatus, SameRole found) {
            for (Role role : roles) {
                Status status = verbStatus == null || role.status() != Status.CURRENT ? role.status() : verbStatus;
                String words = text().at(role.title());
                Span span = role.span().cover(name.span());
                Optional<Entity> organisation =
                        Optional.ofNullable(role.organisation()).filter(other -> !other.equals(entity));
                found.add(new HoldsRole(
                        entity,
                        words,
                        organisation.orElse(null),
                        status,
                        new Evidence(List.of(span), pattern.precision)));
            }
        }
    }
}
