package whosaid.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import whosaid.graph.Shapes;
import whosaid.store.Store;

/// Checks a store against the shapes of the ontology.
@Command(
        name = "validate",
        description = "Check that the graph of every article conforms to the SHACL shapes of the ontology.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  whosaid validate --store news.db"})
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    private final Console console;

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Shapes shapes = new Shapes();
        int broken = 0;
        try (Store opened = store.open();
                Progress progress = new Progress(console, "articles")) {
            List<Node> versions = opened.versions();
            for (Node version : versions) {
                List<Shapes.Violation> violations = shapes.violations(opened.graph(version));
                broken += violations.isEmpty() ? 0 : 1;
                violations.forEach(violation -> tell(version, violation));
                progress.step();
            }
            console.say("%,d articles: %,d conform, %,d do not.", versions.size(), versions.size() - broken, broken);
        }
        return broken == 0 ? ExitCodes.DONE : ExitCodes.SOME_FAILED;
    }

    private void tell(Node version, Shapes.Violation violation) {
        String value = violation.value() == null ? "" : " Found: " + violation.value();
        console.say("%s: %s: %s%s", version, violation.node(), violation.message(), value);
    }
}
