package io.mapimedic.adapter.cli;

import java.nio.file.Path;

/** What people see of a file: its path as it was named, shortened from the front, since the end tells files apart. */
final class Names {

    private static final int LONGEST = 80;

    private Names() {}

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
