package io.mapimedic.knowledge;

import io.mapimedic.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of the source guide, kept so that it can be looked up, with what documentation says of it.
 *
 * @param id          C001 …
 * @param section     section of the guide
 * @param line        line of the guide
 * @param kind        command, registry, value, statement, practice, limit, step, configuration, reference, tree
 * @param says        the statement in our words
 * @param details     what it names, as it stands: command, registry, limit, version, url, xml, steps
 * @param verdict     what documentation says
 * @param alternative what is documented instead, null when the verdict is documented
 * @param why         why the verdict, null when nothing is to be said
 * @param fails       true when the command ends in an error as written
 * @param servedBy    entries of the knowledge base that use or replace it
 * @param sources     ids of references
 */
public record GuideClaim(
        String id,
        String section,
        int line,
        String kind,
        String says,
        java.util.Map<String, Object> details,
        Verdict verdict,
        @Nullable String alternative,
        @Nullable String why,
        boolean fails,
        List<String> servedBy,
        List<String> sources) {}
