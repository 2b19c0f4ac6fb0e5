package whosaid.resolve;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What was made of names and words, of which the same come again and again; all is forgotten when it is full.
/// Thread-safe.
final class Remembered<T> {

    private static final int MOST = 100_000;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> making;

    /// @param making says the same of a name whenever it is asked
    Remembered(Function<String, T> making) {
        this.making = making;
    }

    T of(String name) {
        T made = known.get(name);
        if (made == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            made = making.apply(name);
            known.put(name, made);
        }
        return made;
    }
}
