package io.mapimedic.adapter.endpoint;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;

/** Waits for each piece no longer than a read may take, and no longer than the budget allows. */
final class TimedInput extends FilterInputStream {

    private final Socket socket;
    private final Budget budget;

    TimedInput(Socket socket, Budget budget) throws IOException {
        super(socket.getInputStream());
        this.socket = socket;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        wait(socket, budget);
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        wait(socket, budget);
        return super.read(bytes, offset, length);
    }

    static void wait(Socket socket, Budget budget) throws IOException {
        socket.setSoTimeout((int) budget.patience().toMillis());
    }
}
