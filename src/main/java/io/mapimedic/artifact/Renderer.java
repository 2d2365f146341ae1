package io.mapimedic.artifact;

import java.util.List;

/** Renders a job into the files of one format. A pure function: equal jobs give equal bytes. */
public interface Renderer {

    Format format();

    /** The files, in the order in which they are used; none when the format has nothing to offer for this job. */
    List<Artifact> render(Job job);
}
