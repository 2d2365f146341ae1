package io.mapimedic.adapter.probe.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values by keys that are ranges of bytes; looking one up makes no object. At most as many keys as its size allows, because a log
 * may hold as many as it likes.
 */
final class ByteKeys<T> {

    private static final int LONGEST = 512;

    private final int most;
    private final Function<String, T> factory;
    private final List<Entry<T>> entries = new ArrayList<>();
    private final int[] slots;

    private record Entry<T>(long hash, byte[] key, T value) {}

    ByteKeys(int most, Function<String, T> factory) {
        this.most = most;
        this.factory = factory;
        this.slots = new int[Integer.highestOneBit(most) * 4];
    }

    /** The value of the key, which is made when it is new; null when there is no room for it. */
    @Nullable
    T of(byte[] bytes, int from, int end) {
        int to = Math.min(end, from + LONGEST);
        long hash = Bytes.hash(bytes, from, to);
        int slot = (int) hash & slots.length - 1;
        while (slots[slot] != 0) {
            Entry<T> entry = entries.get(slots[slot] - 1);
            if (entry.hash == hash && Arrays.equals(entry.key, 0, entry.key.length, bytes, from, to)) {
                return entry.value;
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (entries.size() == most) {
            return null;
        }
        T value = factory.apply(Bytes.text(bytes, from, to));
        entries.add(new Entry<>(hash, Arrays.copyOfRange(bytes, from, to), value));
        slots[slot] = entries.size();
        return value;
    }

    /** In the order in which they came. */
    List<T> values() {
        return entries.stream().map(Entry::value).toList();
    }
}
