package whosaid.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import whosaid.text.WordList;

/// Looks a page up for what it says of its article, in the places of `page-facts.txt`, most trusted first.
final class Clues {

    private record Place(String fact, String kind, String where) {

        static Place parse(String line) {
            String[] parts = line.split(":? ", 3);
            return new Place(parts[0], parts[1], parts[2]);
        }
    }

    private static final List<Place> PLACES =
            WordList.lines("page-facts.txt").stream().map(Place::parse).toList();

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// Of more elements of one kind only the first are looked at.
    private static final int MOST = 50;

    private static final int MOST_METAS = 500;

    /// A longer value is no headline, name or date.
    private static final int LONGEST = 1000;

    private final Document document;
    private final StructuredData data;
    private final List<Element> metas;
    private final List<Element> items;

    Clues(Document document) {
        this.document = document;
        this.data = StructuredData.of(document);
        this.metas = document.selectStream("meta[content]").limit(MOST_METAS).toList();
        this.items = document.select("[itemprop], [property]");
    }

    /// What the page says of one fact, most trusted first.
    List<Clue> of(String fact) {
        List<Clue> clues = new ArrayList<>();
        for (Place place : PLACES) {
            if (place.fact().equals(fact)) {
                values(place)
                        .map(value -> Whitespace.line(Parser.unescapeEntities(value, false)))
                        .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                        .forEach(value -> clues.add(new Clue(origin(place), value)));
            }
        }
        return clues;
    }

    /// The text of the article, or empty texts, as JSON-LD gives it: for pages that show it once their scripts have
    /// run.
    List<String> bodies() {
        return data.values("articleBody");
    }

    /// The main headings of the page.
    List<String> headings() {
        return document.select("h1").stream()
                .map(one -> Whitespace.line(one.text()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private Stream<String> values(Place place) {
        return switch (place.kind()) {
            case "jsonld" -> data.values(place.where()).stream();
            case "meta" -> meta(place.where());
            case "item" -> items(place.where());
            case "css" -> selected(place.where());
            default -> throw new IllegalStateException("page-facts.txt: unknown kind of place " + place.kind());
        };
    }

    private Stream<String> meta(String name) {
        return metas.stream()
                .filter(meta -> meta.attr("name").equalsIgnoreCase(name)
                        || meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("itemprop").equalsIgnoreCase(name))
                .map(meta -> meta.attr("content"));
    }

    private Stream<String> items(String name) {
        return together(items.stream().filter(item -> isNamed(item, name))).map(Clues::content);
    }

    /// The values are lists of names, which RDFa gives a prefix: "schema:headline".
    private static boolean isNamed(Element item, String name) {
        return SPACES.splitAsStream(item.attr("itemprop") + " " + item.attr("property"))
                .anyMatch(one -> one.equalsIgnoreCase(name) || one.equalsIgnoreCase("schema:" + name));
    }

    private static String content(Element item) {
        Element name = item.children().select("[itemprop=name]").first();
        Element told = name == null ? item : name;
        for (String attribute : new String[] {"content", "datetime"}) {
            if (told.hasAttr(attribute)) {
                return told.attr(attribute);
            }
        }
        return told.text();
    }

    private Stream<String> selected(String where) {
        String[] parts = where.split(" @", 2);
        return together(document.select(parts[0]).stream())
                .map(one -> parts.length == 1 ? one.text() : one.attr(parts[1]));
    }

    /// The first element of its kind outside comments and the like, and those that stand with it; others may be of
    /// other articles.
    private static Stream<Element> together(Stream<Element> found) {
        List<Element> elements = found.limit(MOST)
                .filter(element -> !PageParts.isOutside(element))
                .toList();
        return elements.stream().filter(one -> beside(one, elements.getFirst()));
    }

    private static boolean beside(Element one, Element first) {
        Element parent = first.parent();
        return one == first
                || parent != null
                        && (one.parent() == parent
                                || one.parents().contains(parent)
                                || parent.parent() != null
                                        && one.parent() != null
                                        && one.parent().parent() == parent.parent());
    }

    private static String origin(Place place) {
        return switch (place.kind()) {
            case "jsonld" -> "JSON-LD " + place.where();
            case "item" -> "itemprop " + place.where();
            case "css" -> place.where();
            default -> place.kind() + " " + place.where();
        };
    }
}
