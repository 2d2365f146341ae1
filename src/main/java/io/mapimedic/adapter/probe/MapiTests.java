package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.CutShort;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what {@code Test-MAPIConnectivity} printed, one row for each database: the test of a server has failed when that of one
 * database has.
 *
 * <pre>
 * MailboxServer Database Result    Error
 * ------------- -------- ------    -----
 * EX01          DB01     Success
 * EX01          DB02     *FAILURE* The mailbox database is dismounted.
 * </pre>
 */
final class MapiTests {

    private static final int MAX_SERVERS = 1_000;

    private final ReadingSink sink;
    private final Map<Subject, Outcome> outcomes = new LinkedHashMap<>();

    MapiTests(ReadingSink sink) {
        this.sink = sink;
    }

    private record Outcome(String result, int line) {}

    void add(@Nullable Subject subject, ProbedObject object) {
        String result = object.text("Result").orElse("");
        boolean isShort = object.property("Result")
                .filter(property -> property.value() instanceof CutShort)
                .isPresent();
        if (result.isEmpty() || isShort) {
            sink.reject(
                    object.line(),
                    object.summary(),
                    "The result of the test is not there.",
                    "Print the property Result as well.");
            return;
        }
        Subject server = subject == null ? Subject.unnamed(SubjectKind.SERVER) : subject;
        boolean isGood = result.toLowerCase(Locale.ROOT).equals("success");
        if (outcomes.size() < MAX_SERVERS && (!isGood || !outcomes.containsKey(server))) {
            outcomes.put(server, new Outcome(result, object.line()));
        }
    }

    void finish() {
        outcomes.forEach((server, outcome) ->
                sink.observe("Test-MAPIConnectivity.Result", server, outcome.result, At.line(outcome.line)));
    }
}
