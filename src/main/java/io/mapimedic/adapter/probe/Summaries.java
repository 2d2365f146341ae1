package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.Property;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What several objects say only together: {@code Test-ServiceHealth} prints one for each role, {@code Get-NetAdapterRss} one for each
 * adapter. Each list holds what is not as it should be; an empty one says that all was seen and well.
 */
public final class Summaries {

    private static final int MAX = 2_000;
    private static final int MAX_ITEMS = 400;

    /** A server has more than twenty components, and as many pools; a few picked ones say nothing of the others. */
    private static final int LEAST_COMPONENTS = 10;

    /** On premises these two are never active. */
    private static final Set<String> OF_EXCHANGE_ONLINE = Set.of("forwardsyncdaemon", "provisioningrps");

    private static final String NOT_ACTIVE = "Get-ServerComponentState.NotActive";

    private final ReadingSink sink;
    private final Map<Slot, Items> lists = new LinkedHashMap<>();
    private final Map<Slot, Set<String>> components = new LinkedHashMap<>();
    private final Map<Slot, Highest> numbers = new LinkedHashMap<>();
    /** Where the state of something was not printed, so that an empty list does not say that all is well. */
    private final Set<Slot> incomplete = new HashSet<>();

    Summaries(ReadingSink sink) {
        this.sink = sink;
    }

    private static final String POOLS = "server.exchange-pools-not-started";
    private static final String HEALTH = "server.mapi-health";
    private static final String DATABASES = "server.databases-not-mounted";

    /** The states of monitors, the worst last. One that is switched off says nothing beside one that is on. */
    private static final List<String> STATES =
            List.of("disabled", "healthy", "uninitialized", "repairing", "unavailable", "degraded", "unhealthy");

    private record Slot(String name, @Nullable Subject subject) {}

    private record Items(Set<String> texts, At at) {}

    private record Highest(double number, At at) {}

    /** Adds items to the list of this name; none says that one more was looked at and is well. */
    public void list(String name, @Nullable Subject subject, List<String> items, At at) {
        Slot slot = new Slot(name, subject);
        if (!lists.containsKey(slot) && lists.size() >= MAX) {
            return;
        }
        Items known = lists.computeIfAbsent(slot, any -> new Items(new TreeSet<>(), at));
        items.stream().filter(item -> known.texts.size() < MAX_ITEMS).forEach(known.texts::add);
    }

    /** Keeps the highest number of this name. */
    public void highest(String name, @Nullable Subject subject, double number, At at) {
        Slot slot = new Slot(name, subject);
        if (numbers.containsKey(slot) || numbers.size() < MAX) {
            numbers.merge(slot, new Highest(number, at), (one, other) -> one.number >= other.number ? one : other);
        }
    }

    void add(String cmdlet, @Nullable Subject subject, ProbedObject object) {
        At at = At.line(object.line());
        switch (cmdlet) {
            case "Test-ServiceHealth" ->
                object.property("ServicesNotRunning")
                        .map(Property::value)
                        .filter(value -> !(value instanceof ProbedObject.CutShort))
                        .ifPresent(value -> list(cmdlet + ".NotRunning", subject, items(value), at));
            case "Get-NetAdapterRss" ->
                addNamed(cmdlet + ".Disabled", subject, object, new Rule("Name", "Enabled", "False"));
            case "Get-ServerComponentState" -> addComponent(subject, object, at);
            case "Get-WebAppPoolState" -> addPool(subject, object, at);
            case "Get-ServerHealth", "Get-HealthReport" -> addMonitor(subject, object, at);
            case "Get-EventLogLevel" ->
                // One category is enough; a list that shows others says nothing about the rest.
                object.text("EventLevel")
                        .filter("Expert"::equalsIgnoreCase)
                        .ifPresent(level -> sink.observe("server.event-log-level-expert", subject, true, at));
            case "Get-MailboxDatabaseCopyStatus", "Get-MailboxDatabase" ->
                DatabaseState.of(object).ifPresent(state -> addDatabase(state, at));
            case "Resolve-DnsName" -> addAddress(object, at);
            default -> {
                // says what it says alone
            }
        }
    }

    /** The name that was asked for; behind an alias the address is that of another one. */
    private void addAddress(ProbedObject object, At at) {
        Optional<String> asked = object.command()
                .parameter("Name")
                .or(() -> Optional.ofNullable(object.command().argument()))
                .or(() -> object.text("Name"))
                .filter(name ->
                        name.matches("[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\\.[A-Za-z0-9][A-Za-z0-9-]{0,62}){1,10}"));
        boolean isAnswer = object.text("Section")
                .filter(section -> !section.equalsIgnoreCase("Answer"))
                .isEmpty();
        Optional<String> address =
                object.text("IPAddress").or(() -> object.text("IP4Address")).or(() -> object.text("IP6Address"));
        if (isAnswer && asked.isPresent() && address.isPresent()) {
            Subject endpoint = new Subject(SubjectKind.ENDPOINT, asked.get().toLowerCase(Locale.ROOT));
            list("endpoint.addresses", endpoint, List.of(address.get()), at);
            sink.observe("endpoint.resolves", endpoint, true, at);
        }
    }

    private record Rule(String name, String property, String bad) {}

    private void addNamed(String list, @Nullable Subject subject, ProbedObject object, Rule rule) {
        object.text(rule.property).ifPresent(value -> {
            String name = object.text(rule.name).orElse("?");
            list(list, subject, value.equalsIgnoreCase(rule.bad) ? List.of(name) : List.of(), At.line(object.line()));
        });
    }

    private void addComponent(@Nullable Subject subject, ProbedObject object, At at) {
        object.text("Component")
                .ifPresent(component -> object.text("State").ifPresent(state -> {
                    boolean isWell = state.equalsIgnoreCase("Active")
                            || OF_EXCHANGE_ONLINE.contains(component.toLowerCase(Locale.ROOT));
                    String name = component.substring(component.lastIndexOf('\\') + 1);
                    components
                            .computeIfAbsent(new Slot(NOT_ACTIVE, subject), any -> new TreeSet<>())
                            .add(name);
                    list(NOT_ACTIVE, subject, isWell ? List.of() : List.of(name), at);
                }));
    }

    private void addPool(@Nullable Subject subject, ProbedObject object, At at) {
        String name = object.text("Name").orElse("");
        String state = object.text("Value").orElse("");
        if (name.startsWith("MSExchange") && !state.isEmpty()) {
            components
                    .computeIfAbsent(new Slot(POOLS, subject), any -> new TreeSet<>())
                    .add(name);
            list(POOLS, subject, state.equalsIgnoreCase("Started") ? List.of() : List.of(name), at);
        }
    }

    /** A health set is as well as the worst of its monitors. */
    private void addMonitor(@Nullable Subject subject, ProbedObject object, At at) {
        boolean isOfMapi = object.text("HealthSetName")
                .or(() -> object.text("HealthSet"))
                .or(() -> object.command().parameter("HealthSet"))
                .or(() -> object.text("Name")
                        .filter(name -> name.endsWith("Monitor"))
                        .map(name -> name + "."))
                .filter(name -> name.toLowerCase(Locale.ROOT).matches("outlookmapihttp(?:\\.|\\w{0,40}monitor\\.).*"))
                .isPresent();
        int state = STATES.indexOf(object.text("AlertValue").orElse("").toLowerCase(Locale.ROOT));
        if (isOfMapi && state >= 0) {
            highest(HEALTH, subject, state, at);
        }
    }

    private void addDatabase(DatabaseState state, At at) {
        if (state.isKnown()) {
            list(DATABASES, state.server(), state.notMounted(), at);
        } else {
            incomplete.add(new Slot(DATABASES, state.server()));
        }
    }

    private static List<String> items(Object value) {
        return value instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : value.toString().isBlank() ? List.of() : List.of(value.toString());
    }

    void finish() {
        lists.forEach((slot, items) -> {
            boolean isWhole = !sink.isBrokenOff() && !incomplete.contains(slot);
            boolean isKnown = (isWhole || !items.texts.isEmpty())
                    && (!components.containsKey(slot) || components.get(slot).size() >= LEAST_COMPONENTS);
            if (isKnown) {
                sink.observe(slot.name, slot.subject, List.copyOf(items.texts), items.at);
            }
        });
        numbers.forEach((slot, highest) -> sink.observe(
                slot.name,
                slot.subject,
                slot.name.equals(HEALTH) ? STATES.get((int) highest.number) : (Object) highest.number,
                highest.at));
    }
}
