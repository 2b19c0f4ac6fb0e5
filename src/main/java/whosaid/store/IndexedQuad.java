package whosaid.store;

import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.Quad;

/// Puts one quad into the index in the way that loading does.
final class IndexedQuad {

    private IndexedQuad() {}

    static void add(TextIndex index, Quad quad) {
        Entity entity = TextQueryFuncs.entityFromQuad(index.getDocDef(), quad);
        if (entity != null) {
            index.addEntity(entity);
        }
    }
}
