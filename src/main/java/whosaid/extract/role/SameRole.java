package whosaid.extract.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.TitleAbbreviations;
import whosaid.statement.Statement.HoldsRole;

/// Keeps each role of a person once: "President Lind" and "Lind, the president of Gotland" state one, and so do "Sen.
/// Lind" and "Lind, a senator".
public final class SameRole {

    private final List<HoldsRole> roles = new ArrayList<>();

    /// Takes a role unless it was stated before; the statement that names the organisation is kept, of two that do or
    /// do not the one of one person ("President Lind", not "Presidents Lind and Berg").
    public void add(HoldsRole role) {
        for (int i = 0; i < roles.size(); i++) {
            HoldsRole other = roles.get(i);
            if (isSame(role, other)) {
                if (isClearer(role, other)) {
                    roles.set(i, role);
                }
                return;
            }
        }
        roles.add(role);
    }

    private static boolean isClearer(HoldsRole role, HoldsRole other) {
        return Objects.equals(role.organisation(), other.organisation())
                ? RoleNouns.isPlural(other.role()) && !RoleNouns.isPlural(role.role())
                : other.organisation() == null;
    }

    /// Takes a role in the place of the one that it tells the organisation of; no other.
    public void complete(HoldsRole role) {
        roles.replaceAll(other -> other.organisation() == null && isSame(role, other) ? role : other);
    }

    /// Takes a role that only a description tells, of somebody with another role; unless that is of the same kind, or
    /// somebody else has any there: then the description may be theirs.
    public void addDescribed(HoldsRole role) {
        boolean introduced = roles.stream().anyMatch(other -> other.person().equals(role.person()));
        boolean hers = introduced
                && roles.stream()
                        .noneMatch(other -> other.person().equals(role.person())
                                ? head(other).equals(head(role))
                                : Objects.equals(other.organisation(), role.organisation()));
        if (hers) {
            roles.add(role);
        }
    }

    private static String head(HoldsRole role) {
        String words = role.role().toLowerCase(Locale.ROOT);
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static boolean isSame(HoldsRole one, HoldsRole other) {
        boolean organisations = one.organisation() == null
                || other.organisation() == null
                || one.organisation().equals(other.organisation());
        return one.person().equals(other.person())
                && one.status() == other.status()
                && organisations
                && TitleAbbreviations.areOne(one.role(), other.role());
    }

    /// The roles, in the order of their first statement.
    public List<HoldsRole> roles() {
        return List.copyOf(roles);
    }
}
