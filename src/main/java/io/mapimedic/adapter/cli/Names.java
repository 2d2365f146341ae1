package io.mapimedic.adapter.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people see of a file: its path as it was named, without the folder that all of them share, and shortened from the front, since the
 * end tells files apart.
 */
final class Names {

    private static final int LONGEST = 80;

    private final @Nullable Path shared;

    private Names(@Nullable Path shared) {
        this.shared = shared;
    }

    /** The names of these files, side by side. */
    static Names among(List<Path> files) {
        List<Path> paths = files.stream()
                .filter(file -> !FileSearch.isStandardInput(file))
                .map(Path::normalize)
                .toList();
        Path shared = paths.size() < 2 ? null : paths.get(0).getParent();
        while (shared != null && !isAbove(shared, paths)) {
            shared = shared.getParent();
        }
        return new Names(shared);
    }

    private static boolean isAbove(Path folder, List<Path> paths) {
        return paths.stream().allMatch(path -> path.startsWith(folder));
    }

    /** The name of one of them. */
    String in(Path file) {
        Path path = file.normalize();
        return of(shared != null && path.startsWith(shared) ? shared.relativize(path) : path);
    }

    static String of(Path path) {
        if (FileSearch.isStandardInput(path)) {
            return "stdin";
        }
        String name = path.normalize().toString().replaceAll("\\p{Cntrl}", " ").strip();
        if (name.length() > LONGEST) {
            return "…" + name.substring(name.length() - LONGEST + 1);
        }
        // A reader takes "text" for a paste, which has no name.
        return name.equals("text") ? "./text" : name;
    }
}
