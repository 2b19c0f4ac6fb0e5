package whosaid.cli;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Does the same work on many things, on all cores, and hands the results out in the order of the things.
///
/// Only a few things per core are under way at a time, so memory stays bounded however many there are. The input is
/// read by the thread that asks for results.
///
/// @param <T> a thing
/// @param <R> what comes of it
final class OrderedWork<T, R> implements Iterator<R>, AutoCloseable {

    private static final int AHEAD_PER_CORE = 8;

    private final Iterator<T> things;
    private final Function<T, R> work;
    private final int ahead;
    private final ExecutorService pool;
    private final Queue<Future<R>> underWay = new ArrayDeque<>();

    /// @param work must not throw: a failure is a result
    OrderedWork(Iterator<T> things, Function<T, R> work) {
        int cores = Runtime.getRuntime().availableProcessors();
        this.things = things;
        this.work = work;
        this.ahead = AHEAD_PER_CORE * cores;
        this.pool = Executors.newFixedThreadPool(cores);
    }

    @Override
    public boolean hasNext() {
        while (underWay.size() < ahead && things.hasNext()) {
            T thing = things.next();
            underWay.add(pool.submit(() -> work.apply(thing)));
        }
        return !underWay.isEmpty();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            return underWay.remove().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Work that must not throw did", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an article", e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
