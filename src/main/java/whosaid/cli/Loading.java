package whosaid.cli;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.encoder.Encoder;
import whosaid.article.Reading;
import whosaid.graph.ArticleGraph;
import whosaid.store.ClaimFinder;
import whosaid.store.Loader;
import whosaid.store.Store;

/// Takes articles from files into a store.
final class Loading {

    private final Console console;
    private final Store store;
    private final Encoder encoder;
    private final boolean again;
    private final RunSummary summary = new RunSummary();
    private final AtomicInteger retracted = new AtomicInteger();
    private int known;

    /// @param encoder reads the articles
    /// @param again whether articles are extracted again that this release put into the store before
    Loading(Console console, Store store, Encoder encoder, boolean again) {
        this.console = console;
        this.store = store;
        this.encoder = encoder;
        this.again = again;
    }

    /// Adds all these articles, and tells what came of it.
    ///
    /// @return the exit code
    int add(Stream<Reading> readings) {
        Work work = new Work(store.iris(), encoder);
        Loader.Summary loaded;
        try (OrderedWork<Reading, Work.Outcome<Optional<ArticleGraph>>> outcomes = new OrderedWork<>(
                        readings.iterator(), reading -> work.graph(reading, version -> isKnown(version, work)));
                Progress progress = new Progress(console, "articles")) {
            loaded = new Loader(store).load(new Graphs(outcomes, progress));
        }
        findClaims();
        tell(loaded);
        return summary.tellFailures(console);
    }

    /// Compares the statements of what was added with all others.
    private void findClaims() {
        try (Progress progress = new Progress(console, "articles compared")) {
            new ClaimFinder(store).update(progress::step, this::notCompared);
        }
    }

    private synchronized void notCompared(Node version, RuntimeException defect) {
        summary.fail(Work.defect(version.getURI(), defect));
    }

    private boolean isKnown(Node version, Work work) {
        if (again) {
            return false;
        }
        boolean gone = store.isRetracted(version);
        retracted.addAndGet(gone ? 1 : 0);
        return gone || store.holds(version, work.writer().software());
    }

    private void tell(Loader.Summary loaded) {
        console.say(
                "%,d articles: %,d new, %,d revised, %,d extracted anew, %,d unchanged. Quads: %,d added, %,d removed.",
                summary.articles(),
                loaded.added(),
                loaded.revised(),
                loaded.replaced(),
                loaded.unchanged() + known - retracted.get(),
                loaded.quadsAdded(),
                loaded.quadsRemoved());
        if (retracted.get() > 0) {
            console.say("%,d left out, since they were retracted; --again takes them in.", retracted.get());
        }
        if (!summary.setAsideInWords().isEmpty()) {
            console.say("%s", summary.setAsideInWords());
        }
    }

    /// The graphs of the articles that are to be loaded, as they come; the others are counted on the way.
    private final class Graphs implements Iterator<ArticleGraph> {

        private final Iterator<Work.Outcome<Optional<ArticleGraph>>> outcomes;
        private final Progress progress;
        private @Nullable ArticleGraph next;

        Graphs(Iterator<Work.Outcome<Optional<ArticleGraph>>> outcomes, Progress progress) {
            this.outcomes = outcomes;
            this.progress = progress;
        }

        @Override
        public boolean hasNext() {
            while (next == null && outcomes.hasNext()) {
                next = graphOf(outcomes.next());
                progress.step();
            }
            return next != null;
        }

        @Override
        public ArticleGraph next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            ArticleGraph graph = next;
            next = null;
            return graph;
        }

        private @Nullable ArticleGraph graphOf(Work.Outcome<Optional<ArticleGraph>> outcome) {
            return switch (outcome) {
                case Work.Done<Optional<ArticleGraph>> done -> {
                    summary.count(done.reading());
                    known += done.result().isEmpty() ? 1 : 0;
                    yield done.result().orElse(null);
                }
                case Work.Failed<Optional<ArticleGraph>> failed -> {
                    summary.fail(failed.failure());
                    yield null;
                }
                case Work.PassedOver<Optional<ArticleGraph>> passed -> {
                    summary.passOver(passed.what());
                    yield null;
                }
            };
        }
    }
}
