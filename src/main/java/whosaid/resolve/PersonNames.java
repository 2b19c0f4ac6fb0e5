package whosaid.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Compares names of persons.
final class PersonNames {

    private static final double NEARLY_EQUAL = 0.93;

    /// Of 28 pairs of family names in 2,000 articles that were taken for one and less alike than this, two were.
    private static final double ALIKE_FAMILIES = 0.88;

    private static final int LONG_GIVEN_NAME = 6;

    /// Words of a name with a family name and two given names: "Kim Jong Un".
    private static final int FAMILY_AND_GIVEN_NAMES = 3;

    private PersonNames() {}

    /// How two names stand to each other; the order of the two does not matter.
    static NameRelation compare(PersonName one, PersonName other) {
        boolean generations = one.generation() != null && other.generation() != null;
        if (generations && !Objects.equals(one.generation(), other.generation())) {
            return NameRelation.OTHER_GENERATION;
        }
        NameRelation words = called(one, other);
        boolean only = one.generation() != null ^ other.generation() != null;
        return only ? withGeneration(words, one, other) : words;
    }

    /// Who has a generation may have it left out with other parts of the name, as "Ana J. Lind Jr." in "Ana Lind"; with
    /// a part that only the other has, it may be another's: "Ana Lind Jr." and "Ana J. Lind".
    private static NameRelation withGeneration(NameRelation words, PersonName one, PersonName other) {
        PersonName full = one.generation() != null ? one : other;
        PersonName plain = full == one ? other : one;
        return switch (words) {
            case EQUAL -> NameRelation.FULLER;
            case FULLER -> full.words().size() > plain.words().size() ? NameRelation.FULLER : NameRelation.INITIAL;
            default -> words;
        };
    }

    /// By all words, or by what a person is called: "Rafael (Ted) Lind" and "Ted Lind".
    private static NameRelation called(PersonName one, PersonName other) {
        NameRelation words = words(one, other);
        if (one.nickname() == null && other.nickname() == null) {
            return words;
        }
        if (one.nickname() != null && other.nickname() != null) {
            NameRelation nicknames =
                    given(one.nickname(), other.nickname(), one.words().getLast());
            return nicknames == NameRelation.RELATIVE && words != NameRelation.UNLIKE ? nicknames : words;
        }
        NameRelation nickname = words(one.asCalled(), other.asCalled());
        NameRelation likelier = nickname == NameRelation.EQUAL ? NameRelation.FULLER : nickname;
        return likelier.compareTo(words) < 0 ? likelier : words;
    }

    private static NameRelation words(PersonName one, PersonName other) {
        if (one.words().equals(other.words())
                || length(one) == length(other) && joined(one).equals(joined(other))) {
            return NameRelation.EQUAL;
        }
        if (one.words().size() > other.words().size()) {
            return words(other, one);
        }
        if (one.isBare()) {
            return bare(one.words().getFirst(), other);
        }
        NameRelation inOrder = inOrder(one.words(), other.words());
        if (inOrder != NameRelation.UNLIKE && inOrder != NameRelation.RELATIVE) {
            return inOrder;
        }
        if (sameWordsInAnotherOrder(one, other)) {
            return NameRelation.REORDERED;
        }
        if (otherGiven(one, other) || otherGiven(other, one)) {
            return NameRelation.OTHER_GIVEN;
        }
        return inOrder == NameRelation.UNLIKE && ofOneFamilyFirst(one, other) ? NameRelation.RELATIVE : inOrder;
    }

    /// "Kim Jong Il" and "Kim Jong Un": the family name first, and given names that are no two ways to write one.
    private static boolean ofOneFamilyFirst(PersonName one, PersonName other) {
        return one.words().size() >= FAMILY_AND_GIVEN_NAMES
                && one.words().getFirst().equals(other.words().getFirst())
                && PersonName.isFamilyFirst(one.words().getFirst())
                && !alike(givenNames(one), givenNames(other));
    }

    private static String givenNames(PersonName familyFirst) {
        return String.join(
                "", familyFirst.words().subList(1, familyFirst.words().size()));
    }

    private static int length(PersonName name) {
        return name.words().stream().mapToInt(String::length).sum();
    }

    /// "Shunyu" and "Shun-yu".
    private static String joined(PersonName name) {
        return name.words().getFirst() + " " + givenNames(name);
    }

    private static NameRelation bare(String word, PersonName full) {
        if (full.families().stream().anyMatch(family -> sameFamily(word, family))) {
            return full.isBare() ? NameRelation.SPELLING : NameRelation.FAMILY;
        }
        return full.words().stream().anyMatch(word::equals) ? NameRelation.GIVEN : NameRelation.UNLIKE;
    }

    /// Each word of the shorter name in the longer one, the last with the last, by the weakest of their likenesses.
    private static NameRelation inOrder(List<String> shorter, List<String> longer) {
        String family = shorter.getLast();
        if (!alikeFamilies(family, longer.getLast())) {
            return secondFamilyLeftOut(shorter, longer) ? NameRelation.FULLER : NameRelation.UNLIKE;
        }
        NameRelation weakest = family.equals(longer.getLast()) ? NameRelation.EQUAL : NameRelation.SPELLING;
        int at = 0;
        for (String word : shorter.subList(0, shorter.size() - 1)) {
            NameRelation best = NameRelation.RELATIVE;
            int from = at;
            while (at < longer.size() - 1 && best == NameRelation.RELATIVE) {
                best = given(word, longer.get(at), family);
                at++;
            }
            if (best == NameRelation.INITIAL && at > from + 1) {
                return NameRelation.RELATIVE;
            }
            if (best == NameRelation.RELATIVE) {
                return joinedGivenNames(shorter, longer) ? NameRelation.EQUAL : NameRelation.RELATIVE;
            }
            if (weakest == NameRelation.SPELLING && isShortened(best)) {
                return NameRelation.RELATIVE;
            }
            weakest = best.compareTo(weakest) > 0 ? best : weakest;
        }
        if (weakest != NameRelation.EQUAL || shorter.size() == longer.size()) {
            return weakest;
        }
        return middleLetters(shorter).isEmpty() || middleLetters(shorter).equals(middleLetters(longer))
                ? NameRelation.FULLER
                : NameRelation.RELATIVE;
    }

    /// What tells too little to stand beside another family name: "Bob Price" and "Robert Bryce".
    private static boolean isShortened(NameRelation given) {
        return given == NameRelation.INITIAL || given == NameRelation.SHORT_FORM;
    }

    /// "H" and "W" of "George H. W. Bush".
    private static List<String> middleLetters(List<String> words) {
        return words.subList(1, words.size()).stream()
                .filter(word -> word.length() == 1)
                .toList();
    }

    /// "Gabriel García" for "Gabriel García Márquez", but not "Mary Jane" for "Mary Jane Smith".
    private static boolean secondFamilyLeftOut(List<String> shorter, List<String> longer) {
        return shorter.size() >= 2
                && longer.size() == shorter.size() + 1
                && longer.subList(0, shorter.size()).equals(shorter)
                && !PersonName.isGiven(shorter.getLast());
    }

    /// "Jean Marc" and "Jeanmarc", "Jong un" and "Jongun".
    private static boolean joinedGivenNames(List<String> shorter, List<String> longer) {
        return String.join("", shorter).equals(String.join("", longer));
    }

    /// How two given names before a family name stand to each other.
    private static NameRelation given(String one, String other, String family) {
        if (one.equals(other)) {
            return NameRelation.EQUAL;
        }
        boolean initial = one.length() == 1 || other.length() == 1;
        if (initial) {
            return one.charAt(0) == other.charAt(0) ? NameRelation.INITIAL : NameRelation.RELATIVE;
        }
        if (PersonName.shortForm(one, other)) {
            return NameRelation.SHORT_FORM;
        }
        // Short given names are alike by chance: "Carrie Lind" and "Gary Lind", "Micah Johnson" and "Mike Johnson".
        boolean common = PersonName.isFrequentFamily(family) || PersonName.isGiven(one) && PersonName.isGiven(other);
        boolean two = common && Math.min(one.length(), other.length()) < LONG_GIVEN_NAME;
        return Spelling.areAlike(one, other, two ? NEARLY_EQUAL : Spelling.LEAST)
                ? NameRelation.SPELLING
                : NameRelation.RELATIVE;
    }

    private static boolean sameWordsInAnotherOrder(PersonName one, PersonName other) {
        List<String> rest = new ArrayList<>(other.words());
        for (String word : one.words()) {
            if (!rest.remove(word)) {
                return joinedInAnotherOrder(one, other) || joinedInAnotherOrder(other, one);
            }
        }
        return rest.isEmpty();
    }

    /// "Kim Jong Un" and "Jongun Kim".
    private static boolean joinedInAnotherOrder(PersonName one, PersonName other) {
        String given = String.join("", one.words().subList(1, one.words().size()));
        return other.words().getLast().equals(one.words().getFirst())
                && String.join("", other.words().subList(0, other.words().size() - 1))
                        .equals(given);
    }

    /// "Justin Lin" and "Lin Junyang": the family name behind a given name, and before another.
    private static boolean otherGiven(PersonName western, PersonName own) {
        String family = western.words().getLast();
        return PersonName.isFamilyFirst(family)
                && !PersonName.isFamilyFirst(western.words().getFirst())
                && western.words().size() <= 2
                && own.words().getFirst().equals(family)
                && own.words().subList(1, own.words().size()).stream().noneMatch(PersonName::isGiven);
    }

    /// Two frequent family names are two, however alike: "Smith" and "Schmidt".
    private static boolean alikeFamilies(String one, String other) {
        return Spelling.areAlike(one, other, ALIKE_FAMILIES) && !areTwoFrequent(one, other);
    }

    private static boolean areTwoFrequent(String one, String other) {
        return !one.equals(other) && PersonName.isFrequentFamily(one) && PersonName.isFrequentFamily(other);
    }

    /// A family name alone is written as in the full name, but for the systems of romanisation.
    private static boolean sameFamily(String one, String other) {
        return Spelling.areAlike(one, other, NEARLY_EQUAL) && !areTwoFrequent(one, other);
    }

    private static boolean alike(String one, String other) {
        return Spelling.areAlike(one, other, Spelling.LEAST);
    }
}
