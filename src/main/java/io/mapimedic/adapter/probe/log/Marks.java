package io.mapimedic.adapter.probe.log;

/** A small number for each key, at first 0. At most {@value #MOST} keys, because a log may hold as many as it likes. */
final class Marks {

    private static final int MOST = 16_384;

    private long[] keys = new long[64];
    private byte[] marks = new byte[64];
    private int size;

    int get(long key) {
        return marks[slot(keys, named(key))];
    }

    /** Sets the number; of a new key nothing is kept when there is no room. */
    void set(long key, int mark) {
        long name = named(key);
        int slot = slot(keys, name);
        if (keys[slot] != name) {
            if (size == MOST) {
                return;
            }
            size++;
            keys[slot] = name;
            if (size * 2 > keys.length) {
                grow();
                slot = slot(keys, name);
            }
        }
        marks[slot] = (byte) mark;
    }

    /** How many keys have this number or a higher one, up to the other one. */
    int count(int least, int most) {
        int count = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            count += keys[slot] != 0 && marks[slot] >= least && marks[slot] <= most ? 1 : 0;
        }
        return count;
    }

    private void grow() {
        long[] oldKeys = keys;
        byte[] oldMarks = marks;
        keys = new long[oldKeys.length * 2];
        marks = new byte[keys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                int slot = slot(keys, oldKeys[old]);
                keys[slot] = oldKeys[old];
                marks[slot] = oldMarks[old];
            }
        }
    }

    /** 0 stands for a free slot. */
    private static long named(long key) {
        return key == 0 ? 1 : key;
    }

    private static int slot(long[] keys, long key) {
        int slot = (int) (key >>> 20) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
