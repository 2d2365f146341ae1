package io.mapimedic.adapter.probe;

/**
 * Reads one format of probe output. A new format is one more class of this kind, named in {@link ProbeReaders}; it keeps no
 * state between two calls, and it recognises its format by content alone.
 */
public interface FormatReader {

    /**
     * How many lines, counted from this one, are of this format; 0 when the line does not begin it. The work must be in
     * proportion to the answer, or small: every line of the input is offered to every reader.
     */
    int extent(Lines lines, int from);

    /** Reads the lines that {@link #extent} claimed. What it does not understand it hands to the sink as well. */
    void read(Block block, ReadingSink sink);

    /** The words around, when the format was found within a sentence of somebody's; they are read as such. Empty otherwise. */
    default String wordsAround(Block block) {
        return "";
    }
}
