package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.Subjects;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom the output of a tool is about. */
final class Whom {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,252}");

    private Whom() {}

    /** The server whose prompt stands above, or the one that nobody names. */
    static Subject server(Block block) {
        return server(block.command().computer());
    }

    static Subject server(@Nullable String computer) {
        return computer == null || !HOST.matcher(computer).matches()
                ? Subject.unnamed(SubjectKind.SERVER)
                : Subjects.server(computer);
    }

    /** The host name that was asked. */
    static Subject endpoint(@Nullable String host) {
        return host == null || !HOST.matcher(host).matches()
                ? Subject.unnamed(SubjectKind.ENDPOINT)
                : new Subject(SubjectKind.ENDPOINT, host.toLowerCase(Locale.ROOT));
    }

    static Subject client() {
        return Subject.unnamed(SubjectKind.CLIENT);
    }

    static Subject proxy() {
        return Subject.unnamed(SubjectKind.PROXY);
    }

    static Subject network() {
        return Subject.unnamed(SubjectKind.NETWORK);
    }
}
