package io.mapimedic.adapter.cli;

import io.mapimedic.model.Unrecognised;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the files behind what was named on the command line: files as they are, folders with all that is in them. Within a folder, links
 * are not followed and hidden files are left out; what was named is read whatever it is. Whatever is left out is said.
 */
final class FileSearch {

    /** A folder with more is no collection of one case. */
    static final int MOST_FILES = 1_000;

    private static final int DEEPEST = 32;
    private static final String STANDARD_INPUT = "-";

    private final List<Path> files = new ArrayList<>();
    private final List<Unrecognised> leftOut = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private boolean isComplete = true;
    private int hidden;
    private int links;
    private int beyond;

    /**
     * @param files      in the order named, those of a folder by name; {@link #isStandardInput} tells one from the others
     * @param leftOut    what is not read, and why
     * @param isComplete false when something that should be read cannot be
     */
    record Found(List<Path> files, List<Unrecognised> leftOut, boolean isComplete) {}

    static boolean isStandardInput(Path path) {
        return path.toString().equals(STANDARD_INPUT);
    }

    static Found find(List<Path> named) {
        FileSearch search = new FileSearch();
        named.forEach(search::add);
        search.sayWhatIsLeftOut();
        return new Found(List.copyOf(search.files), List.copyOf(search.leftOut), search.isComplete);
    }

    private void add(Path path) {
        if (isStandardInput(path)) {
            take(path);
        } else if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (Files.notExists(path)) {
            missing(path, "There is no such file.", "Look at the spelling and the folder you are in.");
        } else {
            take(path);
        }
    }

    private void addFolder(Path folder) {
        List<Path> inside = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, visitor(folder, inside));
        } catch (IOException e) {
            missing(folder, "The folder cannot be read: " + e.getMessage(), null);
        }
        Collections.sort(inside);
        if (inside.isEmpty()) {
            missing(folder, "There is no file in this folder.", "Name the folder that holds the collected files.");
        }
        inside.forEach(this::take);
    }

    private SimpleFileVisitor<Path> visitor(Path folder, List<Path> inside) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) throws IOException {
                if (!one.equals(folder) && isHidden(one)) {
                    hidden++;
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path one, BasicFileAttributes attributes) throws IOException {
                if (isHidden(one)) {
                    hidden++;
                } else if (attributes.isSymbolicLink()) {
                    links++;
                } else if (!attributes.isRegularFile()) {
                    missing(one, "This is no file: a device, a pipe, or a folder too deep.", null);
                } else {
                    inside.add(one);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path one, IOException e) {
                missing(one, "It cannot be read: " + e.getMessage(), "Run as somebody who may read it.");
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private static boolean isHidden(Path path) throws IOException {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".") || Files.isHidden(path);
    }

    /** A file that is named twice is read once. */
    private void take(Path path) {
        if (!seen.add(identity(path))) {
            return;
        }
        if (files.size() >= MOST_FILES) {
            beyond++;
        } else {
            files.add(path);
        }
    }

    private static Object identity(Path path) {
        try {
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? path.toRealPath() : path;
        } catch (IOException e) {
            return path;
        }
    }

    private void missing(Path path, String reason, @org.jspecify.annotations.Nullable String remedy) {
        isComplete = false;
        leftOut.add(new Unrecognised(Names.of(path), "", reason, remedy));
    }

    private void sayWhatIsLeftOut() {
        if (hidden > 0) {
            leftOut.add(new Unrecognised(
                    "folder",
                    "",
                    "Hidden files and folders are not read: %d.".formatted(hidden),
                    "Name one to have it read."));
        }
        if (links > 0) {
            leftOut.add(new Unrecognised(
                    "folder",
                    "",
                    "Symbolic links are not followed: %d.".formatted(links),
                    "Name the file behind one."));
        }
        if (beyond > 0) {
            isComplete = false;
            leftOut.add(new Unrecognised(
                    "folder",
                    "",
                    "More than %d files; the other %d are not read.".formatted(MOST_FILES, beyond),
                    "Name the folder of one case."));
        }
    }
}
