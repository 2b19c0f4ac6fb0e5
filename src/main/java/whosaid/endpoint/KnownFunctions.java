package whosaid.endpoint;

import java.util.Iterator;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;

/// The functions of SPARQL and XPath and no others: Jena's own registry loads any class for `<java:…>`.
final class KnownFunctions extends FunctionRegistry {

    // Jena's own functions see the machine: its clock, its namespaces, its environment.
    private static final String JENA = "http://jena.apache.org/ARQ/function#";
    private static final String JENA_BEFORE = "http://jena.hpl.hp.com/ARQ/function#";

    KnownFunctions() {
        FunctionRegistry all = FunctionRegistry.get();
        for (Iterator<String> names = all.keys(); names.hasNext(); ) {
            String name = names.next();
            if (!name.startsWith(JENA) && !name.startsWith(JENA_BEFORE)) {
                put(name, all.get(name));
            }
        }
    }

    @Override
    public FunctionFactory get(String name) {
        if (!isRegistered(name)) {
            throw new QueryDeniedException("The function <%s> is not offered here.".formatted(name));
        }
        return super.get(name);
    }
}
