package whosaid.extract;

import java.util.List;
import java.util.Optional;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotations;
import whosaid.annotation.NameKind;
import whosaid.article.Article;
import whosaid.extract.entity.Entities;
import whosaid.extract.role.DescribedRoles;
import whosaid.extract.role.PersonMention;
import whosaid.extract.role.RoleConfidence;
import whosaid.extract.role.RolePhrases;
import whosaid.extract.role.RolesBefore;
import whosaid.extract.role.RolesBehind;
import whosaid.extract.role.SameRole;
import whosaid.extract.role.StatedRole;
import whosaid.statement.Entity;
import whosaid.statement.Evidence;
import whosaid.statement.Statement.HoldsRole;
import whosaid.text.Span;

/// Tells who holds which role, from names and role titles that stand together: a title before a name, an apposition on
/// either side, "is the …", "was named …". The same role said twice is one.
public final class RoleExtractor implements Extractor {

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
            for (Name name : here) {
                entities.referent(name.span())
                        .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                        .map(entity -> new PersonMention(article, sentence, name, entity, here))
                        .ifPresent(person -> add(person, phrases, found));
            }
        }
        DescribedRoles descriptions = new DescribedRoles(article.text(), phrases, entities);
        List<HoldsRole> described = descriptions.roles();
        described.forEach(found::complete);
        descriptions.alone(described).forEach(found::addDescribed);
        return found.roles();
    }

    private static void add(PersonMention person, RolePhrases phrases, SameRole found) {
        new RolesBefore(person, phrases).roles().forEach(role -> found.add(held(person, role)));
        new RolesBehind(person, phrases).roles().forEach(role -> found.add(held(person, role)));
    }

    private static HoldsRole held(PersonMention person, StatedRole stated) {
        Span title = stated.role().title();
        Span all = stated.role().span().cover(person.name().span());
        String words = person.text().at(title);
        Entity organisation = Optional.ofNullable(stated.role().organisation())
                .filter(held -> !held.equals(person.entity()))
                .orElse(null);
        double confidence = RoleConfidence.of(words, organisation);
        return new HoldsRole(
                person.entity(), words, organisation, stated.status(), new Evidence(List.of(all), confidence));
    }
}
