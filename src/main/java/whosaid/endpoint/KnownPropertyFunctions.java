package whosaid.endpoint;

import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.MappedLoader;

/// The search of the text index and no other property that is a program: Jena's own registry loads any class for
/// `<java:…>`.
final class KnownPropertyFunctions extends PropertyFunctionRegistry {

    KnownPropertyFunctions() {
        TextQuery.init();
        put("http://jena.apache.org/text#query", TextQueryPF.class);
    }

    @Override
    public boolean manages(String name) {
        if (!isRegistered(name) && MappedLoader.mapDynamicURI(name) != null) {
            throw new QueryDeniedException("The property function <%s> is not offered here.".formatted(name));
        }
        return isRegistered(name);
    }

    @Override
    public PropertyFunctionFactory get(String name) {
        if (!manages(name)) {
            throw new QueryDeniedException("The property function <%s> is not offered here.".formatted(name));
        }
        return super.get(name);
    }
}
