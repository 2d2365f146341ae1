package io.mapimedic.adapter.config;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that goes on while the caller does something else. It does not keep the process alive. */
public final class Beginning<T> {

    private final FutureTask<T> task;

    /** @param name of the thread, for whoever looks at what a process does */
    public Beginning(String name, Callable<T> work) {
        task = new FutureTask<>(work);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The result, as soon as it is there; what the work threw is thrown here. */
    public T end() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for what goes on beside.", e);
        }
    }
}
