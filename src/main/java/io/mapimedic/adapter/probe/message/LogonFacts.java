package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What events of the Security log say of sign-ins: 4625 at the server that was asked, 4771 and 4776 at the domain controller, 4624 for
 * the package of a sign-in that succeeded. Codes are read, no sentences.
 */
final class LogonFacts {

    private static final int LOGON = 4624;
    private static final int FAILED_LOGON = 4625;

    /** Kerberos pre-authentication failed, and the check of a name with NTLM, both at a domain controller. */
    private static final Set<Integer> REFUSED_BY_DOMAIN = Set.of(4771, 4776);

    private static final Pattern NT_STATUS = Pattern.compile("(?i)0xC[0-9A-F]{7}(?![0-9A-F])");

    /** Wrong, expired, locked or disabled, clocks apart: the codes of Kerberos are two digits. */
    private static final Pattern KERBEROS_STATUS = Pattern.compile("(?i)(?<![0-9A-Fx])0x(?:12|17|18|25)(?![0-9A-F])");

    private static final Pattern NTLM_V1 = Pattern.compile("(?<![\\w-])NTLM V1(?!\\w)");
    private static final Pattern HEALTH_MAILBOX = Pattern.compile("(?i).*\\bHealthMailbox[0-9a-f]{4,}.*");

    private final WindowsEvent event;
    private final ReadingSink sink;

    LogonFacts(WindowsEvent event, ReadingSink sink) {
        this.event = event;
        this.sink = sink;
    }

    static boolean isRead(int id) {
        return id == LOGON || id == FAILED_LOGON || REFUSED_BY_DOMAIN.contains(id);
    }

    void report() {
        if (event.id() == LOGON) {
            boolean isOld = NTLM_V1.matcher(event.content()).find();
            observe("Security 4624 " + (isOld ? "NTLM V1" : "of another package"), true);
        } else if (event.id() == FAILED_LOGON) {
            failedLogon();
        } else {
            refusedByDomain();
        }
    }

    /** Status and sub-status; the second, where it is not 0, says more than the first. */
    private void failedLogon() {
        List<String> codes = new ArrayList<>();
        Matcher status = NT_STATUS.matcher(event.content());
        while (status.find() && codes.size() < 2) {
            codes.add("0xC" + status.group().substring(3).toUpperCase(Locale.ROOT));
        }
        if (codes.isEmpty()) {
            unread("The event carries no status code.");
        } else if (isProbe()) {
            sink.reject(
                    event.line(),
                    "4625 " + codes.get(codes.size() - 1),
                    "The account is a health mailbox, with which Exchange tests itself; it says nothing about users.",
                    null);
        } else {
            observe("Security 4625 " + codes.get(codes.size() - 1), true);
        }
    }

    private void refusedByDomain() {
        Matcher status = NT_STATUS.matcher(event.content());
        Matcher kerberos = KERBEROS_STATUS.matcher(event.content());
        String name = "Security " + event.id() + " ";
        if (isProbe()) {
            sink.reject(event.line(), name.strip(), "The account is a health mailbox.", null);
        } else if (status.find()) {
            String code = status.group().substring(3).toUpperCase(Locale.ROOT);
            observe(name + "0xC" + code, true);
        } else if (kerberos.find()) {
            observe(name + kerberos.group().toLowerCase(Locale.ROOT), true);
        } else {
            unread("The event carries no status code that tells about passwords, accounts or clocks.");
        }
    }

    private boolean isProbe() {
        return event.content()
                .lines()
                .anyMatch(line ->
                        line.length() < 20_000 && HEALTH_MAILBOX.matcher(line).matches());
    }

    private void observe(String name, Object value) {
        Subject server = HttpFacts.server(Optional.ofNullable(event.computer()));
        sink.observe("Get-WinEvent." + name, server, value, new At(event.line(), event.time()));
    }

    private void unread(String reason) {
        sink.reject(
                event.line(),
                event.provider() + " " + event.id(),
                reason,
                "Print it with Get-WinEvent | Format-List, or copy its XML from the Event Viewer.");
    }
}
