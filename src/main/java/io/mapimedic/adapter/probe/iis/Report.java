package io.mapimedic.adapter.probe.iis;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Subjects;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Hands what a file says to the sink. A list of deviations that is empty says that nothing deviates, which only a file that was read to
 * its end can say.
 *
 * @param sink       takes it
 * @param subject    the server
 * @param isComplete whether the file was read to its end
 */
record Report(ReadingSink sink, Subject subject, boolean isComplete) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    static Subject unnamedServer() {
        return Subject.unnamed(SubjectKind.SERVER);
    }

    /** The server of this name; the unnamed one when it cannot be a name. */
    static Subject server(String name) {
        return NAME.matcher(name).matches() ? Subjects.server(name) : unnamedServer();
    }

    void say(String key, Object value, int line) {
        sink.observe(key, subject, value, At.line(line));
    }

    /** Which of several deviate. */
    void deviations(String key, List<String> deviating, int line) {
        if (isComplete || !deviating.isEmpty()) {
            say(key, deviating, line);
        }
    }

    /** The same where another file may say otherwise, so that an empty list would say too much. */
    void deviationsOnly(String key, List<String> deviating, int line) {
        if (!deviating.isEmpty()) {
            say(key, deviating, line);
        }
    }
}
