package io.mapimedic.collect;

import java.util.Locale;

/** In which form an item comes into the bundle. */
public enum Form {
    /** Values of the registry as {@code reg query} prints them, each with its command. */
    REGISTRY("txt"),
    /** Whole objects of a cmdlet as {@code Export-Clixml} writes them. */
    OBJECTS("xml"),
    /** Some properties of objects as {@code Format-List} prints them, never wrapped. */
    LIST("txt"),
    /** A single value without a name, below the command that names it. */
    VALUE("txt"),
    /** What a program of Windows prints. */
    PROGRAM("txt"),
    /** The answer to a web request: status line, headers, the beginning of the body. */
    REQUEST("txt"),
    /** Events as XML, whose codes are the same in every language. */
    EVENTS("txt"),
    /** A copy of a configuration file without what is secret in it. */
    CONFIG("config"),
    /** The newest part of the logs in a folder. */
    LOG("log");

    private final String extension;

    Form(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
