package io.mapimedic.powershell;

import java.util.List;

/**
 * Statements in order, as a knowledge entry has them.
 *
 * @param source     the text as written, trimmed
 * @param statements what it says
 */
public record Script(String source, List<Statement> statements) {}
