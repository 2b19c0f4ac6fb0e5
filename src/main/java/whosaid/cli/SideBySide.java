package whosaid.cli;

import java.util.Iterator;
import whosaid.query.DisplayWidth;

/// Shows two things in two columns, to be compared.
///
/// @param console where
record SideBySide(Console console) {

    private static final int NARROWEST = 20;
    private static final int BESIDE_COLUMNS = 16;

    /// A line, or as many as it takes; none when nothing is known of either.
    ///
    /// @param title what is shown
    void row(String title, String one, String other) {
        if (one.isEmpty() && other.isEmpty()) {
            return;
        }
        int width = Math.max(NARROWEST, (console.columns() - BESIDE_COLUMNS) / 2);
        Iterator<String> left = DisplayWidth.wrap(one, width).iterator();
        Iterator<String> right = DisplayWidth.wrap(other, width).iterator();
        String heading = title;
        while (left.hasNext() || right.hasNext()) {
            String first = left.hasNext() ? left.next() : "";
            String second = right.hasNext() ? right.next() : "";
            console.say("   %-9s %s  %s", heading, DisplayWidth.padded(first, width), second);
            heading = "";
        }
    }

    /// The commands that decide on the two, and an empty line.
    ///
    /// @param base what their IRIs start with, which is left out
    void decide(String one, String other, String base) {
        String here = one.substring(base.length());
        String there = other.substring(base.length());
        console.say("   whosaid same %s %s", here, there);
        console.say("   whosaid different %s %s", here, there);
        console.say("");
    }
}
