package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which plans of Microsoft 365 a user has. A plan that includes no Outlook counts only where the user has no other one; what the whole tenant
 * bought says nothing of a user.
 *
 * <pre>
 * PS C:\&gt; Get-MgUserLicenseDetail -UserId kim@contoso.com | Format-Table SkuPartNumber
 *
 * SkuPartNumber
 * -------------
 * DESKLESSPACK
 * </pre>
 */
final class UserPlans {

    private static final int MAX_USERS = 1_000;
    private static final int MAX_PLANS = 50;
    /** Who shows one, two or three users compares them; a longer list is one of the tenant, and tells not whose trouble it is. */
    private static final int MOST_COMPARED = 3;

    private static final Set<String> CMDLETS =
            Set.of("get-msoluser", "get-mguserlicensedetail", "get-azureaduserlicensedetail");

    /** F plans and Exchange Online Kiosk, as PowerShell calls them. */
    private static final Set<String> WITHOUT_OUTLOOK = Set.of("DESKLESSPACK", "EXCHANGEDESKLESS", "SPE_F1", "M365_F1");

    /** Without a mailbox. */
    private static final Set<String> BESIDE =
            Set.of("FLOW_FREE", "POWER_BI_STANDARD", "INTUNE_A", "EMS", "AAD_PREMIUM", "AAD_PREMIUM_P2");

    private final ReadingSink sink;
    private final Map<String, Plans> users = new LinkedHashMap<>();

    UserPlans(ReadingSink sink) {
        this.sink = sink;
    }

    private record Plans(Set<String> codes, int line) {}

    static boolean is(String cmdlet, ProbedObject object) {
        return CMDLETS.contains(cmdlet.toLowerCase(Locale.ROOT))
                && codes(object).isPresent()
                && user(object).isPresent();
    }

    void add(ProbedObject object) {
        String user = user(object).orElseThrow();
        if (users.containsKey(user) || users.size() < MAX_USERS) {
            Plans plans = users.computeIfAbsent(user, any -> new Plans(new TreeSet<>(), object.line()));
            Stream.of(codes(object).orElseThrow().split("[\\s,;{}]+"))
                    .map(code -> code.substring(code.lastIndexOf(':') + 1).toUpperCase(Locale.ROOT))
                    .filter(code -> !code.isEmpty() && plans.codes.size() < MAX_PLANS)
                    .forEach(plans.codes::add);
        }
    }

    /** {@code contoso:DESKLESSPACK}, or without the tenant. */
    private static Optional<String> codes(ProbedObject object) {
        return Stream.of("AccountSkuId", "SkuPartNumber", "Licenses")
                .flatMap(name -> object.text(name).stream())
                .findFirst();
    }

    private static Optional<String> user(ProbedObject object) {
        CommandLine command = object.command();
        return object.text("UserPrincipalName")
                .or(() -> command.parameter("UserPrincipalName"))
                .or(() -> command.parameter("UserId"))
                .or(() -> command.parameter("ObjectId"))
                .filter(name -> !name.startsWith("$"))
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    private static boolean isWithoutOutlook(Plans plans) {
        return plans.codes.stream().anyMatch(WITHOUT_OUTLOOK::contains)
                && plans.codes.stream().allMatch(code -> WITHOUT_OUTLOOK.contains(code) || BESIDE.contains(code));
    }

    void finish() {
        boolean isOfTenant =
                users.size() > MOST_COMPARED && !users.values().stream().allMatch(UserPlans::isWithoutOutlook);
        users.forEach((user, plans) -> {
            if (isWithoutOutlook(plans) && !isOfTenant) {
                Subject client = Subject.unnamed(SubjectKind.CLIENT);
                sink.observe("client.plan-without-outlook", client, true, At.line(plans.line));
            } else {
                sink.reject(
                        plans.line,
                        user + ": " + String.join(", ", plans.codes),
                        isOfTenant
                                ? "Plans of many users do not tell whose trouble it is."
                                : "These plans are not known to leave Outlook out.",
                        isOfTenant ? "Paste those of the user who has the trouble." : null);
            }
        });
    }
}
