package whosaid.annotation.encoder;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import whosaid.article.Article;
import whosaid.article.ArticleFiles;
import whosaid.article.Reading;

/// Measures how long the encoder takes to load and how many word pieces it reads a second, on one thread and on all
/// cores; `docs/quality.md` tells how to run it.
///
/// Takes the files of articles to read.
final class EncoderSpeed {

    private static final int MOST_ARTICLES = 300;
    private static final double NANOS = 1e9;

    private EncoderSpeed() {}

    public static void main(String[] files) throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        Encoder encoder = Encoder.standard();
        System.out.printf("loaded in %.2f s%n", (System.nanoTime() - start) / NANOS);
        List<Article> articles = articles(files);
        long pieces = pieces(articles);
        articles.stream().limit(MOST_ARTICLES / 10).forEach(encoder::read);
        for (int threads : new int[] {1, Runtime.getRuntime().availableProcessors()}) {
            double seconds = read(encoder, articles, threads);
            System.out.printf(
                    "%d threads: %,.0f word pieces/s, %.1f articles/s%n",
                    threads, pieces / seconds, articles.size() / seconds);
        }
    }

    private static List<Article> articles(String[] files) throws IOException {
        try (Stream<Reading> readings =
                ArticleFiles.byName().read(Stream.of(files).map(Path::of).toList())) {
            return readings.flatMap(reading ->
                            reading instanceof Reading.Read read ? Stream.of(read.article()) : Stream.empty())
                    .limit(MOST_ARTICLES)
                    .toList();
        }
    }

    /// Those of the articles' own words: what windows see twice as context is not counted.
    private static long pieces(List<Article> articles) throws IOException {
        try (InputStream in = Encoder.class.getResourceAsStream("encoder.onnx")) {
            ModelFile model = ModelFile.of(in.readAllBytes(), OrtEnvironment.getEnvironment());
            return articles.stream()
                    .flatMap(article -> Words.of(article, model.tokenizer()).stream())
                    .mapToLong(word -> word.pieces().size())
                    .sum();
        }
    }

    private static double read(Encoder encoder, List<Article> articles, int threads)
            throws InterruptedException, ExecutionException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            List<Future<Marks>> all = articles.stream()
                    .map(article -> pool.submit(() -> encoder.read(article)))
                    .toList();
            for (Future<Marks> one : all) {
                one.get();
            }
            return (System.nanoTime() - start) / NANOS;
        }
    }
}
