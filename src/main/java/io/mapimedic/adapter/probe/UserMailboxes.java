package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody has two mailboxes: {@code Get-Mailbox} for the same name, once on an own server and once in Exchange Online, shows two
 * mailboxes with different identifiers. Of a moved one, or a copy for the sake of mail flow, one side shows no user mailbox.
 *
 * <pre>
 * PS C:\&gt; Get-Mailbox kim | Format-List RecipientTypeDetails,ExchangeGuid
 *
 * RecipientTypeDetails : UserMailbox
 * ExchangeGuid         : 0c1b8f1e-5b0a-4d7a-9a54-1f64b0a3c3a1
 * </pre>
 */
final class UserMailboxes {

    private static final int MAX_USERS = 1_000;

    private final ReadingSink sink;
    private final Map<String, String> seen = new LinkedHashMap<>();

    UserMailboxes(ReadingSink sink) {
        this.sink = sink;
    }

    /** Only where one was asked for by name: of a list nobody knows whose is whose. */
    void add(String cmdlet, @Nullable Subject subject, ProbedObject object) {
        Optional<String> guid = object.text("ExchangeGuid").map(value -> value.toLowerCase(Locale.ROOT));
        Optional<String> user = user(object);
        boolean isOne = cmdlet.equals("Get-Mailbox")
                && object.text("RecipientTypeDetails")
                        .filter("UserMailbox"::equalsIgnoreCase)
                        .isPresent();
        if (!isOne || guid.isEmpty() || user.isEmpty() || seen.size() >= MAX_USERS) {
            return;
        }
        String first = seen.putIfAbsent(user.get(), guid.get());
        if (first != null && !first.equals(guid.get())) {
            sink.observe("mailbox.in-both-places", subject, true, At.line(object.line()));
        }
    }

    private static Optional<String> user(ProbedObject object) {
        CommandLine command = object.command();
        return command.parameter("Identity")
                .or(() -> Optional.ofNullable(command.argument()))
                .filter(name -> !name.isBlank() && !name.contains("*") && !name.startsWith("$"))
                .map(name -> name.toLowerCase(Locale.ROOT));
    }
}
