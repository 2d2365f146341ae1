package io.mapimedic.adapter.endpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Resolver and sockets of this machine; no proxy in between. */
final class SystemNetwork implements Network {

    /** A look-up cannot be interrupted; those that hang may not become more than this. */
    private static final int LOOK_UPS_AT_ONCE = 8;

    private static final ThreadPoolExecutor LOOK_UPS = new ThreadPoolExecutor(
            0, LOOK_UPS_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), SystemNetwork::daemon);

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "endpoint-probe-dns");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public List<InetAddress> resolve(String host, Duration limit) throws IOException {
        try {
            return List.of(lookUp(host).get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw new UnknownHostException(host);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("No answer of the resolver in time.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
    }

    private static Future<InetAddress[]> lookUp(String host) throws SocketTimeoutException {
        try {
            return LOOK_UPS.submit(() -> InetAddress.getAllByName(host));
        } catch (RejectedExecutionException e) {
            throw new SocketTimeoutException("The resolver has not answered the last questions yet.");
        }
    }

    @Override
    public Socket connect(InetSocketAddress address, Duration limit) throws IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, Math.max(1, (int) limit.toMillis()));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
