package whosaid;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The rules of the house that a machine can check.
class ArchitectureTest {

    /// In the order data flows: a package may use those before it, never those after it.
    private static final List<String> PACKAGES = List.of(
            "text",
            "article",
            "annotation",
            "statement",
            "extract",
            "resolve",
            "graph",
            "store",
            "query",
            "endpoint",
            "evaluation",
            "cli");

    private static final int MOST_LINES = 400;
    private static final int WIDEST_LINE = 120;

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("whosaid");

    @Test
    void everyPackageHasItsPlaceInTheFlow() {
        Set<String> found = PROGRAM.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("whosaid"))
                .map(name -> name.split("\\.", 3)[1])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).contains("text", "cli").isSubsetOf(PACKAGES);
    }

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void noPackageUsesOneFurtherDownTheFlow(String name) {
        String[] further = PACKAGES.stream()
                .skip(PACKAGES.indexOf(name) + 1L)
                .map(ArchitectureTest::within)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(within(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(further)
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    /// The readers of articles and of web pages need each other; no other two parts of a package do.
    @Test
    void noTwoPartsOfAPackageNeedEachOther() {
        slices().matching("whosaid.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage("whosaid.article.."), alwaysTrue())
                .check(PROGRAM);
    }

    @Test
    void jenaIsKnownToTheGraphAndWhatFollowsIt() {
        String[] before = PACKAGES.subList(0, PACKAGES.indexOf("graph")).stream()
                .map(ArchitectureTest::within)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAnyPackage(before)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("cli"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(PROGRAM);
    }

    @Test
    void nobodyLogsInsteadOfReporting() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .check(PROGRAM);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = PROGRAM.stream()
                .map(JavaClass::getPackage)
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unmarked).isEmpty();
    }

    @Test
    void namesComeFromTheDomain() {
        noClasses()
                .should()
                .haveNameMatching(".*(Helper|Util|Utils|Manager|Impl|Base)")
                .check(PROGRAM);
    }

    @Test
    void sourceFilesAreShortEnoughToRead() throws IOException {
        assertThat(sources("src/main/java"))
                .filteredOn(source -> lines(source).size() > MOST_LINES)
                .isEmpty();
    }

    @Test
    void linesFitTheScreen() throws IOException {
        List<Path> sources = new ArrayList<>(sources("src/main/java"));
        sources.addAll(sources("src/test/java"));

        assertThat(sources).flatMap(ArchitectureTest::wideLines).isEmpty();
    }

    private static List<String> wideLines(Path source) {
        return lines(source).stream()
                .filter(line -> line.codePointCount(0, line.length()) > WIDEST_LINE)
                .map(line -> source + ": " + line)
                .toList();
    }

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + source, e);
        }
    }

    private static String within(String name) {
        return "whosaid." + name + "..";
    }
}
