package whosaid.article.web;

import java.net.URI;
import java.util.List;

/// What is at an address: an article's page, or a list of articles.
sealed interface Listing {

    /// A page.
    record Page() implements Listing {}

    /// The articles of a feed or a sitemap, in its order, each once.
    ///
    /// @param items the articles
    /// @param passedOver how many items have no address that can be fetched
    record Items(List<Item> items, int passedOver) implements Listing {

        public Items {
            items = List.copyOf(items);
        }
    }

    /// The sitemaps that a sitemap names.
    record Index(List<URI> sitemaps) implements Listing {

        public Index {
            sitemaps = List.copyOf(sitemaps);
        }
    }
}
