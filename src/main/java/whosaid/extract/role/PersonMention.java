package whosaid.extract.role;

import java.util.List;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Honours;
import whosaid.article.Article;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// A person named in a sentence.
///
/// @param sentence the sentence
/// @param name the name there
/// @param entity whom it stands for
/// @param people all people that the sentence names, in reading order
public record PersonMention(Article article, Span sentence, Name name, Entity entity, List<Name> people) {

    /// Another person of the sentence, whoever it is.
    PersonMention with(Name other) {
        return new PersonMention(article, sentence, other, entity, people);
    }

    /// That of the article.
    public Text text() {
        return article.text();
    }

    /// The tokens of the sentence before the name.
    List<Token> before() {
        return tokens(sentence.start(), name.span().start());
    }

    /// The tokens of the sentence behind the name and its honours.
    List<Token> after() {
        return Honours.skip(tokens(name.span().end(), sentence.end()));
    }

    /// The tokens between two offsets; none where the second is not behind the first.
    List<Token> tokens(int start, int end) {
        return text().tokens(start, end);
    }

    /// The characters between two offsets, the second not before the first.
    String between(int start, int end) {
        return text().value().substring(start, end);
    }

    /// Whether a token is part of a person's name.
    boolean isPerson(Token token) {
        return people.stream().anyMatch(other -> other.span().contains(token.span()));
    }
}
