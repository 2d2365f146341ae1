package io.mapimedic.adapter.endpoint;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The time that one probe may take in all. Each wait asks for what is left of it; and since a peer that sends one byte now and
 * then makes a thousand short waits, all sockets are closed when it is over.
 */
final class Budget implements AutoCloseable {

    /** After the last wait has ended by itself; the alarm is for those that do not. */
    private static final long GRACE_MILLIS = 250;

    private static final ScheduledThreadPoolExecutor WATCH = watch();

    private final LongSupplier nanos;
    private final Duration patience;
    private final long end;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ScheduledFuture<?> alarm;

    Budget(Surroundings surroundings, Duration time) {
        this.nanos = surroundings.nanos();
        this.patience = surroundings.patience();
        this.end = nanos.getAsLong() + time.toNanos();
        this.alarm = WATCH.schedule(this::closeSockets, time.toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static ScheduledThreadPoolExecutor watch() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "endpoint-probe-watch");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    boolean isSpent() {
        return end - nanos.getAsLong() <= 0;
    }

    /** What is left, but no more than this. */
    Duration atMost(Duration limit) throws SocketTimeoutException {
        long left = end - nanos.getAsLong();
        if (left <= 0) {
            throw new SocketTimeoutException("The time for the whole probe is over.");
        }
        return Duration.ofNanos(Math.max(1_000_000, Math.min(left, limit.toNanos())));
    }

    /** How long the next connection or piece of an answer may take. */
    Duration patience() throws SocketTimeoutException {
        return atMost(patience);
    }

    long now() {
        return nanos.getAsLong();
    }

    /** Milliseconds since the moment, with one decimal. */
    double millisSince(long moment) {
        return Math.round((nanos.getAsLong() - moment) / 100_000.0) / 10.0;
    }

    /** The socket will not outlive the probe. */
    Socket watch(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private void closeSockets() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // it is gone, which is what was wanted
            }
        }
    }

    @Override
    public void close() {
        alarm.cancel(false);
        closeSockets();
    }
}
