package io.mapimedic.powershell;

/** A text is not in the subset of PowerShell that the knowledge base may use. The message says what, where and what to write instead. */
public final class PowerShellSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    public PowerShellSyntaxException(int line, int column, String message) {
        super("line %d, column %d: %s".formatted(line, column, message));
        this.line = line;
        this.column = column;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1. */
    public int column() {
        return column;
    }
}
