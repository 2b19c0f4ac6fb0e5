package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.text.Text;

/// Gives all occurrences of one name in an article the same kind: the one that most of them, weighted by confidence,
/// were seen as. A surname takes the kind of the full name it belongs to, a longer name that of the body whose name it
/// begins with ("Zhipu AI" that of "Zhipu"), where that is the better supported one, and "Zhipu" that of "Zhipu AI"
/// where no person's full name has it.
final class NameAgreement {

    /// Names that were never seen with as much confidence are left out. On the development part of corpora/names higher
    /// bounds (0.4, 0.3) are as good, but in articles statements and roles need the names.
    private static final Map<NameKind, Double> LEAST = Map.of(NameKind.PERSON, 0.3, NameKind.ORGANISATION, 0.2);

    private final Text text;
    private final Map<String, Map<NameKind, Double>> votes = new HashMap<>();

    private final Map<String, Double> best = new HashMap<>();

    /// Names whose last word is a common noun: "Lind campaign".
    private final Set<String> described = new HashSet<>();

    private NameAgreement(Text text) {
        this.text = text;
    }

    /// The same names, with kinds that agree.
    static List<Name> of(Text text, List<Name> names) {
        NameAgreement agreement = new NameAgreement(text);
        names.forEach(agreement::count);
        Map<String, NameKind> decided = new HashMap<>();
        agreement.votes.keySet().forEach(name -> decided.put(name, agreement.strongest(name)));
        Map<String, NameKind> agreed = new HashMap<>(decided);
        agreement.votes.keySet().forEach(name -> agreement.joinParts(name, decided, agreed));
        List<Name> result = new ArrayList<>();
        for (Name name : names) {
            String key = agreement.key(name);
            NameKind kind = agreed.getOrDefault(key, name.kind());
            if (agreement.surest(key) >= LEAST.getOrDefault(kind, 0.0)) {
                result.add(new Name(name.span(), kind, name.confidence()));
            }
        }
        return result;
    }

    private String key(Name name) {
        return NameParagraph.low(text.at(name.span()));
    }

    private double surest(String name) {
        return best.getOrDefault(name, 0.0);
    }

    private void count(Name name) {
        best.merge(key(name), name.confidence(), Math::max);
        String words = text.at(name.span());
        if (Character.isLowerCase(words.codePointAt(words.lastIndexOf(' ') + 1))) {
            described.add(key(name));
        }
        votes.computeIfAbsent(key(name), key -> new EnumMap<>(NameKind.class))
                .merge(name.kind(), name.confidence(), Double::sum);
    }

    private NameKind strongest(String name) {
        return votes.getOrDefault(name, Map.of()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private double support(String name) {
        Collection<Double> all = votes.getOrDefault(name, Map.of()).values();
        return all.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static boolean isPart(String word, String name) {
        return name.length() > word.length() && List.of(name.split(" ", -1)).contains(word);
    }

    private void joinParts(String full, Map<String, NameKind> decided, Map<String, NameKind> agreed) {
        String[] words = full.split(" ", -1);
        if (words.length < 2) {
            return;
        }
        NameKind kind = decided.get(full);
        String first = words[0];
        String last = words[words.length - 1];
        if (kind == NameKind.PERSON
                && decided.containsKey(last)
                && decided.get(last) != NameKind.PERSON
                && support(last) < 2 * support(full)) {
            agreed.put(last, NameKind.PERSON);
        }
        if (kind == NameKind.ORGANISATION
                && !described.contains(full)
                && decided.get(first) == NameKind.PERSON
                && decided.entrySet().stream()
                        .noneMatch(other -> other.getValue() == NameKind.PERSON && isPart(first, other.getKey()))) {
            agreed.put(first, NameKind.ORGANISATION);
        }
        if (kind != NameKind.ORGANISATION
                && decided.get(first) == NameKind.ORGANISATION
                && support(first) > support(full)) {
            agreed.put(full, NameKind.ORGANISATION);
        }
    }
}
