package whosaid.article.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import whosaid.text.WordList;

/// The JSON-LD of a page, as far as it describes the page's article.
final class StructuredData {

    private static final Set<String> ARTICLES = WordList.load("article-types.txt");

    /// A value stands in so many lists and objects at most; references may go in circles.
    private static final int DEEPEST = 6;

    private final Map<String, Map<?, ?>> byId = new HashMap<>();
    private final List<Map<?, ?>> articles = new ArrayList<>();

    private StructuredData() {}

    static StructuredData of(Document document) {
        StructuredData data = new StructuredData();
        for (Element script : document.select("script[type*=ld+json]")) {
            JsonLd.values(script.data()).forEach(data::collect);
        }
        Element canonical = document.selectFirst("link[rel=canonical][href]");
        data.lead(canonical == null ? "" : Letters.of(canonical.attr("href")));
        return data;
    }

    private void collect(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::collect);
        } else if (value instanceof Map<?, ?> node) {
            if (node.get("@id") instanceof String id && node.size() > 1) {
                byId.putIfAbsent(id, node);
            }
            if (isArticle(node.get("@type"))) {
                articles.add(node);
            }
            node.values().forEach(this::collect);
        }
    }

    /// Puts the article that the page is about first: the one of its canonical address, or else the first with a
    /// headline.
    private void lead(String canonical) {
        List<Map<?, ?>> found = List.copyOf(articles);
        found.stream()
                .filter(article -> article.containsKey("headline"))
                .findFirst()
                .ifPresent(articles::addFirst);
        found.stream().filter(article -> isAt(article, canonical)).findFirst().ifPresent(articles::addFirst);
    }

    private static boolean isAt(Map<?, ?> article, String canonical) {
        Object page = article.get("mainEntityOfPage");
        Object of = page instanceof Map<?, ?> node ? node.get("@id") : page;
        return Stream.of(Optional.ofNullable(article.get("url")), Optional.ofNullable(of))
                .flatMap(Optional::stream)
                .anyMatch(address -> Letters.of(address.toString()).equals(canonical));
    }

    private static boolean isArticle(@Nullable Object type) {
        if (type instanceof List<?> types) {
            return types.stream().anyMatch(StructuredData::isArticle);
        }
        return type instanceof String one && ARTICLES.contains(one.substring(one.lastIndexOf('/') + 1));
    }

    /// The values of a property of the article, names in place of whole people and organisations.
    List<String> values(String property) {
        List<String> values = new ArrayList<>();
        articles.stream().limit(1).forEach(article -> addNames(article.get(property), DEEPEST, values));
        return values;
    }

    private void addNames(@Nullable Object value, int deep, List<String> names) {
        if (deep == 0 || value == null) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(one -> addNames(one, deep - 1, names));
        } else if (value instanceof Map<?, ?> node) {
            Object id = node.get("@id");
            Map<?, ?> whole = node.containsKey("name") || !(id instanceof String) ? node : byId.getOrDefault(id, node);
            addNames(whole.get("name") == null ? whole.get("@id") : whole.get("name"), deep - 1, names);
        } else {
            names.add(value.toString());
        }
    }
}
