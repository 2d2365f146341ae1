package io.mapimedic.adapter.probe;

/**
 * A run of lines of one format.
 *
 * @param lines   the whole input
 * @param from    the first line
 * @param to      the line after the last one
 * @param command the command line that stands above, {@link CommandLine#NONE} if there is none
 */
public record Block(Lines lines, int from, int to, CommandLine command) {

    /** The text of the block as it came, with its line ends. */
    public String text() {
        return lines.text(from, to);
    }
}
