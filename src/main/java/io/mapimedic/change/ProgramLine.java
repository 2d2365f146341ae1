package io.mapimedic.change;

import java.util.List;

/**
 * A program and its arguments. Each argument is one, whatever is in it; how it is quoted is decided where it is printed.
 *
 * @param program   for example {@code setspn}
 * @param arguments in order
 */
public record ProgramLine(String program, List<Template> arguments) {}
