package whosaid.evaluation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whosaid.UserError;
import whosaid.article.ArticleFiles;
import whosaid.article.Reading;

/// Finds the text of gold articles: a `.txt` file whose name starts with the article's id, in the folder of the gold
/// or the one above it, or in a folder that the user names. Lists each folder once.
public final class GoldTexts {

    private static final String ENDING = ".txt";
    private static final String CURE =
            "Put the text there as \"%s.txt\", or name the folder of the texts with --articles.";

    private final @Nullable Path folder;
    private final Map<Path, List<Path>> listings = new HashMap<>();

    /// @param folder where the texts are, or null when they are beside the gold
    /// @throws UserError if it is no folder
    public GoldTexts(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UserError("%s: there is no such folder.".formatted(folder), "Check what --articles names.");
        }
        this.folder = folder;
    }

    /// Reads the text of a gold article as it stands, or tells why there is none.
    public Reading read(GoldArticle gold) {
        try (Stream<Reading> readings = ArticleFiles.raw().read(List.of(file(gold)))) {
            return readings.findFirst().orElseThrow();
        } catch (Unusable e) {
            return e.at(gold.file().toString());
        }
    }

    private Path file(GoldArticle gold) throws Unusable {
        List<Path> folders = folders(gold);
        for (Path place : folders) {
            List<Path> named = named(place, gold.id());
            if (named.size() > 1) {
                throw new Unusable(
                        "which text is that of the id \"%s\" cannot be told: %s."
                                .formatted(
                                        gold.id(),
                                        named.stream().map(Path::toString).collect(Collectors.joining(" or "))),
                        "Name it \"%s.txt\", or take the others away.".formatted(gold.id()));
            }
            if (!named.isEmpty()) {
                return named.getFirst();
            }
        }
        throw new Unusable(
                "the text of the article is not there: no .txt file in %s has a name that starts with the id \"%s\"."
                        .formatted(
                                folders.stream().map(GoldTexts::shown).collect(Collectors.joining(" or ")), gold.id()),
                CURE.formatted(gold.id()));
    }

    private List<Path> folders(GoldArticle gold) {
        if (folder != null) {
            return List.of(folder);
        }
        Path own = gold.file().resolveSibling("");
        return List.of(own, own.resolve("..").normalize());
    }

    private static String shown(Path folder) {
        return folder.toString().isEmpty() ? "." : folder.toString();
    }

    private List<Path> named(Path place, String id) {
        List<Path> named = listings.computeIfAbsent(place, GoldTexts::listing).stream()
                .filter(file -> ArticleIds.startsWith(file.getFileName().toString(), id))
                .toList();
        return named.stream()
                .filter(file -> file.getFileName().toString().equals(id + ENDING))
                .findFirst()
                .map(List::of)
                .orElse(named);
    }

    private static List<Path> listing(Path place) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(place)) {
            found.forEach(files::add);
        } catch (IOException e) {
            // A folder that cannot be read has no texts for us, which is told with its name.
            return List.of();
        }
        return files.stream()
                .filter(file -> file.getFileName().toString().endsWith(ENDING))
                .sorted()
                .toList();
    }
}
