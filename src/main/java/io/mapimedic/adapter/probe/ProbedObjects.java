package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.CutShort;
import io.mapimedic.adapter.probe.ProbedObject.Property;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.iis.PrintedBindings;
import io.mapimedic.adapter.probe.message.EventObject;
import io.mapimedic.model.Subject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the objects that cmdlets printed into observations named {@code Cmdlet.Property}. */
final class ProbedObjects {

    /** Cmdlets that print many small objects: which property names the object, and which is its value. */
    private static final Map<String, Keyed> KEYED = Map.of(
            "Test-OutlookConnectivity", new Keyed("MonitorIdentity", "Result"),
            "Get-ServerComponentState", new Keyed("Component", "State"),
            "Get-ServerHealth", new Keyed("Name", "AlertValue"),
            "Get-Service", new Keyed("Name", "Status"),
            "Get-Website", new Keyed("Name", "State"),
            "Get-HealthReport", new Keyed("HealthSet", "AlertValue"),
            "Get-WebAppPoolState", new Keyed("Name", "Value"));

    /** What repeats the subject in each of the small objects. */
    private static final Set<String> OF_EVERY_ROW =
            Set.of("server", "serverfqdn", "pscomputername", "runspaceid", "psshowcomputername");

    static final String OF_NOBODY = "These properties do not tell which command printed them.";
    static final String ABOVE = "Paste the command line above its output.";

    private final ReadingSink sink;
    private final Certificates certificates;
    private final MapiTests mapiTests;
    private final PrintedBindings bindings;
    private final UserPlans plans;
    private final UserMailboxes mailboxes;

    ProbedObjects(ReadingSink sink) {
        this.sink = sink;
        this.certificates = new Certificates(sink);
        this.mapiTests = new MapiTests(sink);
        this.bindings = new PrintedBindings(sink);
        this.plans = new UserPlans(sink);
        this.mailboxes = new UserMailboxes(sink);
    }

    private record Keyed(String key, String value) {

        /** What the small object is called; {@code Get-WebAppPoolState MSExchange…} prints the state without the name. */
        Optional<String> name(String cmdlet, ProbedObject object) {
            boolean isNamedByArgument = cmdlet.equals("Get-WebAppPoolState") || cmdlet.equals("Get-Service");
            CommandLine command = object.command();
            return object.text(key)
                    .or(() -> command.parameter(key))
                    .or(() -> isNamedByArgument ? Optional.ofNullable(command.argument()) : Optional.empty())
                    .map(name -> cmdlet.equals("Get-Website") ? NamedStates.site(name) : name)
                    .filter(name -> !name.contains("*") && !name.startsWith("$"))
                    .map(name -> cmdlet.equals("Test-OutlookConnectivity")
                            ? probe(name)
                            : name.substring(name.lastIndexOf('\\') + 1))
                    .map(name -> name.replaceAll("\\p{Cntrl}++", " ").strip());
        }

        /** {@code HealthSet\Probe} and, when the probe was asked about one database or pool, {@code HealthSet\Probe\Target}. */
        private static String probe(String identity) {
            String[] parts = identity.split("\\\\", 3);
            return parts.length > 1 ? parts[1] : identity;
        }
    }

    void report(ProbedObject printed) {
        ProbedObject object = NamedStates.neutral(LocalisedValues.neutral(printed));
        try {
            if (RegistryItem.is(object)) {
                RegistryItem.report(object, sink);
            } else if (EventObject.is(object)) {
                EventObject.report(object, sink);
            } else if (LooseProperties.are(object)) {
                LooseProperties.report(object, this, sink);
            } else {
                reportCmdlet(object);
            }
        } catch (IllegalArgumentException badName) {
            sink.reject(
                    object.line(),
                    object.summary(),
                    String.valueOf(badName.getMessage()),
                    "Paste the output as the command printed it.");
        }
    }

    /** The plans of a user too; the certificates and the tests of a server can only be judged when all of them are there. */
    void finish() {
        certificates.finish();
        mapiTests.finish();
        bindings.finish();
        plans.finish();
    }

    private void reportCmdlet(ProbedObject object) {
        Optional<String> cmdlet = Signatures.cmdletOf(object);
        if (cmdlet.isEmpty()) {
            sink.reject(object.line(), sink.onlyCounts() ? "" : object.summary(), OF_NOBODY, ABOVE);
            return;
        }
        if (isOfAnotherPort(cmdlet.get(), object)) {
            sink.reject(
                    object.line(),
                    sink.onlyCounts() ? "" : object.summary(),
                    "Another port than 443 was tested, which says nothing about MAPI over HTTP.",
                    "Run Test-NetConnection with -Port 443.");
            return;
        }
        if (isOneRequesterOfSeveral(object)) {
            sink.reject(
                    object.line(),
                    object.summary(),
                    "A component is active only when no requester has it inactive; this one alone says nothing.",
                    "Run Get-ServerComponentState without LocalStates.");
            return;
        }
        if (UserPlans.is(cmdlet.get(), object)) {
            plans.add(object);
            return;
        }
        if (ComputerGroups.is(cmdlet.get(), object)) {
            ComputerGroups.report(object, sink);
            return;
        }
        Subject subject = Subjects.of(cmdlet.get(), object);
        mailboxes.add(cmdlet.get(), subject, object);
        Keyed keyed = KEYED.get(cmdlet.get());
        sink.summaries().add(cmdlet.get(), subject, object);
        if (PrintedBindings.is(object)) {
            bindings.add(object);
        }
        if (cmdlet.get().equals("Get-ExchangeCertificate")) {
            certificates.add(subject, object);
        } else if (cmdlet.get().equals("Test-MAPIConnectivity")) {
            mapiTests.add(subject, object);
        } else if (CounterSample.is(object)) {
            CounterSample.report(object, sink);
        } else if (keyed != null && keyed.name(cmdlet.get(), object).isPresent()) {
            reportKeyed(cmdlet.get(), keyed, subject, object);
        } else {
            reportAll(cmdlet.get(), subject, DirectoryAccount.plain(cmdlet.get(), object), sink);
        }
    }

    private static boolean isOfAnotherPort(String cmdlet, ProbedObject object) {
        return cmdlet.equals("Test-NetConnection")
                && object.text("RemotePort")
                        .or(() -> TestedPort.of(object.command()))
                        .filter(port -> !port.equals("443"))
                        .isPresent();
    }

    /** A row of LocalStates: each requester has a state of its own for a component, and the worst one counts. */
    private static boolean isOneRequesterOfSeveral(ProbedObject object) {
        return object.has("Requester")
                && object.has("Component")
                && object.text("State").filter("Active"::equalsIgnoreCase).isPresent();
    }

    static void reportAll(String cmdlet, @Nullable Subject subject, ProbedObject object, ReadingSink sink) {
        object.properties().forEach(property -> report(cmdlet + "." + property.name(), subject, property, sink));
    }

    private void reportKeyed(String cmdlet, Keyed keyed, @Nullable Subject subject, ProbedObject object) {
        String name = cmdlet + "." + keyed.name(cmdlet, object).orElseThrow();
        for (Property property : object.properties()) {
            if (property.name().equalsIgnoreCase(keyed.value())) {
                Object value = JsonEnumerations.state(cmdlet, property.value());
                report(name, subject, new Property(property.name(), value, property.line()), sink);
            } else if (!property.name().equalsIgnoreCase(keyed.key())
                    && !property.value().equals("")
                    && !OF_EVERY_ROW.contains(property.name().toLowerCase(Locale.ROOT))) {
                report(name + "." + property.name(), subject, property, sink);
            }
        }
    }

    private static void report(String name, @Nullable Subject subject, Property property, ReadingSink sink) {
        if (property.value() instanceof CutShort cut) {
            sink.reject(
                    property.line(),
                    property.name() + " : " + cut,
                    "The value was cut short when it was printed, so the rest of it is not known.",
                    "Set $FormatEnumerationLimit = -1 and print it with Format-List.");
        } else {
            sink.observe(name, subject, property.value(), At.line(property.line()));
        }
    }
}
