package whosaid.evaluation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import whosaid.UserError;
import whosaid.article.ArticleFiles;
import whosaid.article.Reading;

/// The gold articles in the files and folders that a user names.
///
/// Folders are searched to the bottom, in the order of their names. Files other than `.json`, and JSON without
/// `statements`, are passed over: such files may stand beside gold.
///
/// @param articles in the order read
/// @param failures gold that could not be read
public record GoldFiles(List<GoldArticle> articles, List<Reading.Unreadable> failures) {

    private static final String STATEMENTS = "statements";
    private static final String ORGANISATION = "organisation";

    public GoldFiles {
        articles = List.copyOf(articles);
        failures = List.copyOf(failures);
    }

    /// Reads all gold.
    ///
    /// @throws UserError if one of the paths does not exist, or there is no gold in them
    public static GoldFiles read(Collection<Path> named) {
        ArticleFiles.requireExisting(named);
        List<GoldArticle> articles = new ArrayList<>();
        List<Reading.Unreadable> failures = new ArrayList<>();
        for (Path path : named) {
            List<Path> files = new ArrayList<>();
            collect(path, files, failures);
            for (Path file : files) {
                read(file, articles, failures);
            }
        }
        if (articles.isEmpty() && failures.isEmpty()) {
            throw new UserError(
                    "%s: there is no gold article in it: no .json file with \"statements\"."
                            .formatted(named.iterator().next()),
                    "Name the folder of the gold, or a gold file.");
        }
        return new GoldFiles(articles, failures);
    }

    private static void collect(Path path, List<Path> files, List<Reading.Unreadable> failures) {
        if (!Files.isDirectory(path)) {
            files.add(path);
            return;
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path)) {
            found.forEach(entries::add);
        } catch (IOException e) {
            failures.add(new Reading.Unreadable(
                    path.toString(), "the folder could not be opened.", "Give yourself the right to read it."));
        }
        for (Path entry : entries.stream().sorted().toList()) {
            String name = entry.getFileName().toString();
            boolean folder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
            if (!name.startsWith(".") && (folder || name.endsWith(".json") && Files.isRegularFile(entry))) {
                collect(entry, files, failures);
            }
        }
    }

    private static void read(Path file, List<GoldArticle> articles, List<Reading.Unreadable> failures) {
        try {
            Optional<Fields> fields = Fields.ifObject(Files.readString(file));
            if (fields.isPresent() && fields.get().has(STATEMENTS)) {
                articles.add(article(file, fields.get()));
            }
        } catch (Unusable e) {
            failures.add(e.at(file.toString()));
        } catch (CharacterCodingException e) {
            failures.add(new Reading.Unreadable(file.toString(), "it is not UTF-8 text.", "Save the file in UTF-8."));
        } catch (IOException e) {
            failures.add(new Reading.Unreadable(
                    file.toString(), "it could not be read: " + e.getMessage() + ".", "Check the file."));
        }
    }

    private static GoldArticle article(Path file, Fields fields) throws Unusable {
        List<GoldArticle.Role> roles = new ArrayList<>();
        for (Fields role : fields.objects("roles")) {
            roles.add(new GoldArticle.Role(
                    role.text("person"), role.text("role"), role.optionalId(ORGANISATION), role.text("status")));
        }
        List<GoldArticle.Said> statements = new ArrayList<>();
        for (Fields said : fields.objects(STATEMENTS)) {
            statements.add(new GoldArticle.Said(
                    said.text("speaker"),
                    said.truth("named"),
                    said.text("kind"),
                    said.texts("content"),
                    said.optionalTexts("via")));
        }
        return new GoldArticle(
                file,
                fields.id("id"),
                names(fields, "persons"),
                names(fields, "organisations"),
                fields.optionalGroups("aliases"),
                roles,
                statements);
    }

    private static List<GoldArticle.Name> names(Fields fields, String key) throws Unusable {
        List<GoldArticle.Name> names = new ArrayList<>();
        for (Fields name : fields.objects(key)) {
            names.add(new GoldArticle.Name(name.text("name"), name.optionalTexts("forms")));
        }
        return names;
    }
}
