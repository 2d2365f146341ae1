package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.CutShort;
import io.mapimedic.adapter.probe.ProbedObject.Property;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * In which groups the computer account of a server is. Exchange puts it into two of its own, and nothing works without them.
 *
 * <pre>
 * PS C:\&gt; Get-ADComputer EX03 -Properties MemberOf | Format-List MemberOf
 *
 * MemberOf : {CN=Exchange Trusted Subsystem,OU=Microsoft Exchange Security Groups,DC=contoso,DC=com, CN=Exchange Servers,…}
 * </pre>
 */
final class ComputerGroups {

    private static final List<String> NEEDED = List.of("cn=exchange trusted subsystem,", "cn=exchange servers,");

    /** In which OU the groups of Exchange lie. Where none of them is shown, the account may be no server of Exchange. */
    private static final String OF_EXCHANGE = "microsoft exchange";

    private ComputerGroups() {}

    static boolean is(String cmdlet, ProbedObject object) {
        return cmdlet.equalsIgnoreCase("Get-ADComputer")
                && object.property("MemberOf").isPresent()
                && server(object).isPresent();
    }

    static void report(ProbedObject object, ReadingSink sink) {
        Property groups = object.property("MemberOf").orElseThrow();
        String text = object.text("MemberOf").orElse("").toLowerCase(Locale.ROOT);
        boolean isIn = NEEDED.stream().allMatch(text::contains);
        if (text.contains(OF_EXCHANGE) && !(groups.value() instanceof CutShort)) {
            sink.observe("server.computer-not-in-groups", server(object).orElseThrow(), !isIn, At.line(groups.line()));
        } else {
            sink.reject(
                    groups.line(),
                    object.summary(),
                    "No group of Exchange stands here, or the list was cut short, so nothing follows from it.",
                    "Print it with Get-ADComputer … -Properties MemberOf | Select-Object -ExpandProperty MemberOf.");
        }
    }

    private static Optional<Subject> server(ProbedObject object) {
        return object.text("Name")
                .or(() -> object.command().parameter("Identity"))
                .or(() -> Optional.ofNullable(object.command().argument()))
                .filter(name -> name.matches("[A-Za-z0-9][A-Za-z0-9-]{0,62}\\$?"))
                .map(name -> Subjects.server(name.replace("$", "")));
    }
}
