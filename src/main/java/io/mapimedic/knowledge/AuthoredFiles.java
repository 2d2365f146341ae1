package io.mapimedic.knowledge;

import java.util.List;

/** Port: the files of the knowledge as their authors wrote them. */
public interface AuthoredFiles {

    /** The lines of a file below the folder of the knowledge; none when it cannot be read. */
    List<String> lines(String file);
}
