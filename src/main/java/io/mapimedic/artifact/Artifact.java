package io.mapimedic.artifact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file.
 *
 * @param format    whose it is
 * @param name      file name with folder where a format needs one, lower-case ASCII, {@code /} between: {@code apply-user.reg}
 * @param mediaType for example {@code text/markdown;charset=UTF-8}
 * @param purpose   one sentence: what it is for and how it is used
 * @param content   the exact bytes; not to be changed
 */
public record Artifact(Format format, String name, String mediaType, String purpose, byte[] content) {

    /** A text in UTF-8 without byte order mark. */
    public static Artifact ofText(Format format, String name, String mediaType, String purpose, String text) {
        return new Artifact(format, name, mediaType, purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Artifact that
                && format == that.format
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && purpose.equals(that.purpose)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + Arrays.hashCode(content);
    }
}
