package io.mapimedic.adapter.probe.archive;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Names of what lies in archives, for people. Nothing is ever written or opened by such a name; they are made harmless so that nobody
 * who reads one takes it for a path of this machine.
 */
final class EntryName {

    private static final int LONGEST = 400;

    private EntryName() {}

    /** {@code ..\..\Windows\win.ini} becomes {@code Windows/win.ini}. */
    static String harmless(String name) {
        String cut = name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
        String parts = Arrays.stream(
                        cut.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", " ").split("[/\\\\]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals("..") && !part.endsWith(":"))
                .collect(Collectors.joining("/"));
        return parts.isEmpty() ? "entry" : parts;
    }

    /** {@code ex01.zip/logs/a.log}. */
    static String in(String archive, String entry) {
        return archive + "/" + entry;
    }

    /** {@code a.log.gz} holds {@code a.log}. */
    static String unzipped(String archive) {
        String last = archive.substring(archive.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return in(archive, dot > 0 ? last.substring(0, dot) : "content");
    }
}
