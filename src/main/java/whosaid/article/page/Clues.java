package whosaid.article.page;

import java.util.ArrayList;
import java.util.List;
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

    private final Document document;
    private final StructuredData data;

    Clues(Document document) {
        this.document = document;
        this.data = StructuredData.of(document);
    }

    /// What the page says of one fact, most trusted first.
    List<Clue> of(String fact) {
        List<Clue> clues = new ArrayList<>();
        for (Place place : PLACES) {
            if (place.fact().equals(fact)) {
                values(place)
                        .map(value -> Whitespace.line(Parser.unescapeEntities(value, false)))
                        .filter(value -> !value.isEmpty())
                        .forEach(value -> clues.add(new Clue(origin(place), value)));
            }
        }
        return clues;
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
        return document.select("meta[content]").stream()
                .filter(meta -> meta.attr("name").equalsIgnoreCase(name)
                        || meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("itemprop").equalsIgnoreCase(name))
                .map(meta -> meta.attr("content"));
    }

    private Stream<String> items(String name) {
        return document.select("[itemprop~=(?i)\\b" + name + "\\b], [property~=(?i)\\b" + name + "\\b]").stream()
                .map(Clues::content);
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
        return document.select(parts[0]).stream().map(one -> parts.length == 1 ? one.text() : one.attr(parts[1]));
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
