package io.mapimedic.diagnosis;

import java.time.Instant;
import java.util.List;

/** Port: the generation of knowledge and rules that serves now. A changed folder makes a new one; a broken one is refused. */
public interface Generations {

    /** The generation that serves; take it once per request. */
    Troubleshooter current();

    /** When the serving generation was loaded. */
    Instant loadedAt();

    /** What is wrong with the newest state of the folders, one problem an entry: why it was refused, or which worked cases fail. */
    List<String> problems();
}
