package whosaid.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The blocks a persona is in: only personas that share one are compared. A block is named by what two names of one
/// bearer are likely to have in common.
public final class Blocks {

    private Blocks() {}

    /// The names of the blocks of a persona.
    public static Set<String> of(Persona persona) {
        return switch (persona.bearer()) {
            case PERSON -> person(persona);
            case ORGANISATION -> organisation(persona);
        };
    }

    /// The blocks in which are those that bear this very name.
    public static Set<String> ofName(Bearer bearer, String name) {
        return switch (bearer) {
            case PERSON -> {
                PersonName person = PersonName.of(name);
                yield person.isBare() ? Set.of(bare(person.key())) : Set.of("name " + person.key());
            }
            case ORGANISATION ->
                Set.of("body " + String.join(" ", OrganisationName.of(name).core()));
        };
    }

    private static Set<String> person(Persona persona) {
        Set<String> blocks = new HashSet<>();
        PersonName name = PersonName.of(persona.name());
        if (persona.isBare()) {
            blocks.add(bare(name.words().getFirst()));
            return blocks;
        }
        blocks.add("name " + name.key());
        persona.aliases()
                .words()
                .forEach(alias -> blocks.add("name " + PersonName.of(alias).key()));
        List<String> words = name.words();
        family(words.getLast(), words.subList(0, words.size() - 1), blocks);
        family(words.getFirst(), words.subList(1, words.size()), blocks);
        for (String family : name.families()) {
            blocks.add("family " + Spelling.skeleton(family));
            if (PersonName.isFamilyFirst(family)) {
                persona.organisations().forEach(where -> blocks.add("family " + family + " at " + where));
                persona.fields().forEach(field -> persona.company().words().stream()
                        .limit(COMPANY)
                        .forEach(other -> blocks.add("family " + family + " with " + other)));
            }
        }
        return blocks;
    }

    private static final int COMPANY = 8;

    /// A family name with the first letter of a given name, or of the name it is short for.
    private static void family(String family, List<String> given, Set<String> blocks) {
        String sounds = Spelling.skeleton(family);
        Set<String> others = new HashSet<>(given);
        given.forEach(word -> others.addAll(PersonName.fullForms(word)));
        others.forEach(word -> blocks.add(sounds + " " + Spelling.skeleton(word).charAt(0)));
    }

    /// The block of persons whose family name sounds like a bare name.
    static String families(String bare) {
        return "family " + Spelling.skeleton(bare);
    }

    /// The block of the bare names that sound like a family name.
    static String bare(String family) {
        return "bare " + Spelling.skeleton(family);
    }

    private static Set<String> organisation(Persona persona) {
        Set<String> blocks = new HashSet<>();
        OrganisationName name = OrganisationName.of(persona.name());
        blocks.add("body " + String.join(" ", name.core()));
        blocks.add("body " + String.join(" ", name.withoutKind()));
        blocks.add("words " + String.join(" ", name.unordered()));
        blocks.add("sound " + Spelling.skeleton(String.join("", name.core())));
        String initials = name.initials();
        if (initials.length() > 1) {
            blocks.add("initials " + initials);
        }
        if (name.capitals()) {
            blocks.add("initials " + name.words().getFirst());
        }
        persona.aliases()
                .words()
                .forEach(alias -> blocks.add(
                        "body " + String.join(" ", OrganisationName.of(alias).core())));
        return blocks;
    }
}
