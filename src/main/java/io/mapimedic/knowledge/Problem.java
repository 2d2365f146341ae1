package io.mapimedic.knowledge;

/**
 * One thing wrong with the knowledge base.
 *
 * @param file    the file, relative to the folder that holds {@code knowledge/}
 * @param place   where in it: {@code line 12, findings[3].when.above}
 * @param message what is wrong, with the value, and what may be meant: "… Maybe you mean …"
 */
public record Problem(String file, String place, String message) {

    @Override
    public String toString() {
        return file + "  " + place + ": " + message;
    }
}
