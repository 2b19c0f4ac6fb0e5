package whosaid.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The blocks a persona is in: only personas that share one are compared. A block is named by what two names of one
/// bearer are likely to have in common.
public final class Blocks {

    /// Of those a person is named with, so many make blocks.
    private static final int COMPANY = 8;

    /// So many sounds of a given name make a block.
    private static final int SOUNDS = 2;

    /// In 4,096 articles or more: of those named more often none is told from another.
    static final int OFTEN = 12;

    private Blocks() {}

    /// The names of the blocks a persona is in.
    public static Set<String> of(Persona persona) {
        return switch (persona.bearer()) {
            case PERSON -> person(persona, false);
            case ORGANISATION -> organisation(persona);
        };
    }

    /// The names of the blocks in which those are that a persona is compared with. Of two that are worth comparing each
    /// is in a block that the other looks into.
    public static Set<String> lookedInto(Persona persona) {
        return switch (persona.bearer()) {
            case PERSON -> person(persona, true);
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

    private static Set<String> person(Persona persona, boolean lookedInto) {
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
        family(words.getLast(), words.subList(0, words.size() - 1), lookedInto, blocks);
        if (name.nickname() != null) {
            family(words.getLast(), List.of(name.nickname()), lookedInto, blocks);
        }
        if (words.size() > 2) {
            // Where there are two family names, the first is the one that stays when one is left out.
            family(words.get(words.size() - 2), words.subList(0, words.size() - 2), lookedInto, blocks);
        }
        if (lookedInto || PersonName.isFamilyFirst(words.getFirst())) {
            family(words.getFirst(), words.subList(1, words.size()), lookedInto, blocks);
        }
        for (String family : name.families()) {
            if (!lookedInto) {
                blocks.add(soundingLike(family, oftenNamed(persona)));
                blocks.add(spelledLike(family, oftenNamed(persona)));
            }
            if (PersonName.isFamilyFirst(family)) {
                persona.organisations().forEach(where -> blocks.add("family " + family + " at " + where));
                persona.company().words().stream()
                        .limit(COMPANY)
                        .forEach(other -> blocks.add("family " + family + " with " + other));
            }
        }
        return blocks;
    }

    /// A family name with the first sounds of a given name, or of the name it is short for; and with its first letter,
    /// which is all that an initial has.
    private static void family(String family, List<String> given, boolean lookedInto, Set<String> blocks) {
        String sounds = Spelling.skeleton(family);
        Set<String> others = new HashSet<>(given);
        given.forEach(word -> others.addAll(PersonName.fullForms(word)));
        for (String word : others) {
            String skeleton = Spelling.skeleton(word);
            String initial = skeleton.substring(0, 1);
            boolean isInitial = word.length() == 1;
            if (!isInitial) {
                // "ch" and "kh" are one sound in some languages, "ch" and "sh" in others.
                String rest = skeleton.substring(1, Math.min(SOUNDS, skeleton.length()));
                blocks.add(sounds + " " + initial + rest.replace('k', 's') + "-");
            }
            // Full names look for initials in "x.", and initials for full names in "x".
            if (isInitial || lookedInto) {
                blocks.add(sounds + " " + initial + ".");
            }
            if (isInitial == lookedInto) {
                blocks.add(sounds + " " + initial);
            }
        }
    }

    /// The block of persons whose family name sounds like a bare name, and who are named so often.
    static String soundingLike(String bare, int often) {
        return "family " + Spelling.skeleton(bare) + " " + often;
    }

    /// The block of those of them whose family name is spelled like it, too.
    static String spelledLike(String bare, int often) {
        return "family =" + Spelling.plain(bare) + " " + often;
    }

    /// How often a persona is named: the binary logarithm of its mentions, in whole numbers, [#OFTEN] at most.
    private static int oftenNamed(Persona persona) {
        return Math.min(OFTEN, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(persona.mentions()));
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
