package whosaid.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.text.WordList;

/// The numbers in a statement, each in one form whatever way it was written: "40", "40%", "x2", "1990".
final class Quantities {

    private static final Map<String, String> WORDS = words();
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");
    private static final Pattern OUT_OF =
            Pattern.compile("(\\w+) (?:out of|in|of the|of) (?:every )?(ten|10|hundred|100)\\b");
    private static final Set<String> PERCENT = Set.of("%", "percent", "pc");
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private Quantities() {}

    /// The numbers of a text.
    ///
    /// @param words its words in lower case, "%" and numbers among them
    static Set<String> of(List<String> words) {
        Set<String> found = new TreeSet<>();
        String text = String.join(" ", words);
        Matcher share = OUT_OF.matcher(text);
        while (share.find()) {
            String part = WORDS.getOrDefault(share.group(1), share.group(1));
            String whole = WORDS.getOrDefault(share.group(2), share.group(2));
            if (part.matches("[0-9]{1,3}")) {
                int hundredths = whole.equals("10") ? HUNDRED / TEN : 1;
                found.add(Integer.parseInt(part) * hundredths + "%");
                text = text.replace(share.group(), " ");
            }
        }
        collect(List.of(text.trim().split(" +")), found);
        return found;
    }

    private static void collect(List<String> words, Set<String> found) {
        for (int i = 0; i < words.size(); i++) {
            String value = value(words.get(i));
            if (value.isEmpty() || value.startsWith("*")) {
                continue;
            }
            double number = value.matches("[\\d.]+") ? Double.parseDouble(value) : Double.NaN;
            while (!Double.isNaN(number)
                    && i + 1 < words.size()
                    && value(words.get(i + 1)).startsWith("*")) {
                number *= Double.parseDouble(value(words.get(i + 1)).substring(1));
                i++;
            }
            boolean percent = i + 1 < words.size() && PERCENT.contains(words.get(i + 1));
            String written = Double.isNaN(number) ? value : plain(number);
            // "one" says little of how many, and "the two" takes up what was named before.
            boolean takesUp = i > 0 && words.get(i - 1).equals("the") && written.length() == 1;
            if (percent || !written.equals("1") && !takesUp) {
                found.add(percent && !written.endsWith("%") ? written + "%" : written);
            }
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static String value(String word) {
        if (NUMBER.matcher(word).matches()) {
            String plain = word.replaceAll(",(?=\\d{3})", "").replace(',', '.');
            return plain.indexOf('.') == plain.lastIndexOf('.') ? plain : "";
        }
        return WORDS.getOrDefault(word, "");
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String line : WordList.lines("number-words.txt")) {
            String[] sides = line.split(" ", 2);
            words.put(sides[0], sides[1]);
        }
        return words;
    }
}
