package io.mapimedic.adapter.cli;

import io.mapimedic.diagnosis.ProbeInput;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** An input that tells how far it has been read; opened again, it tells so from its beginning. */
record CountedInput(ProbeInput input, LongConsumer reader) implements ProbeInput {

    @Override
    public String name() {
        return input.name();
    }

    @Override
    public InputStream open() throws IOException {
        return new Counting(input.open(), reader);
    }

    private static final class Counting extends FilterInputStream {

        private final LongConsumer reader;
        private long count;

        Counting(InputStream in, LongConsumer reader) {
            super(in);
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            tell(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            tell(Math.max(0, read));
            return read;
        }

        private void tell(int more) {
            count += more;
            reader.accept(count);
        }
    }
}
