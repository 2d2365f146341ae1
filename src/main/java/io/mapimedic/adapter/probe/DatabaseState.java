package io.mapimedic.adapter.probe;

import io.mapimedic.model.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a mailbox database is mounted. A passive copy says nothing about that: it is healthy or not, and mounted elsewhere.
 *
 * <pre>
 * Name       Status      CopyQueueLength
 * ----       ------      ---------------
 * DB01\EX01  Mounted     0
 * DB02\EX01  Dismounted  0
 * </pre>
 *
 * @param server     on which the copy lies, null when the output does not tell
 * @param notMounted the name of the database, or nothing when it is mounted
 * @param isKnown    whether the state was printed; Exchange leaves it empty when it cannot ask the server
 */
record DatabaseState(@Nullable Subject server, List<String> notMounted, boolean isKnown) {

    static Optional<DatabaseState> of(ProbedObject object) {
        boolean isUnasked = object.has("Mounted") && object.text("Mounted").isEmpty();
        String state = object.text("Mounted").or(() -> object.text("Status")).orElse("");
        String name = object.text("Name").or(() -> object.text("Identity")).orElse("?");
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "true", "mounted", "mounting" -> Optional.of(new DatabaseState(server(object, name), List.of(), true));
            case "false", "dismounted", "dismounting" ->
                Optional.of(new DatabaseState(server(object, name), List.of(beforeBackslash(name)), true));
            default ->
                isUnasked ? Optional.of(new DatabaseState(server(object, name), List.of(), false)) : Optional.empty();
        };
    }

    private static @Nullable Subject server(ProbedObject object, String name) {
        int slash = name.indexOf('\\');
        Optional<String> copy = slash < 0 ? Optional.empty() : Optional.of(name.substring(slash + 1));
        return copy.or(() -> object.text("MailboxServer"))
                .or(() -> object.text("Server"))
                .filter(server -> !server.isBlank())
                .map(Subjects::server)
                .orElse(null);
    }

    private static String beforeBackslash(String name) {
        int slash = name.indexOf('\\');
        return slash <= 0 ? name : name.substring(0, slash);
    }
}
