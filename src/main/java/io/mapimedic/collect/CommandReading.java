package io.mapimedic.collect;

import io.mapimedic.catalogue.Catalogue;
import io.mapimedic.change.ProgramLine;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.powershell.Command;
import io.mapimedic.powershell.Command.Argument;
import io.mapimedic.powershell.Expression;
import io.mapimedic.powershell.Printer;
import io.mapimedic.powershell.Quoting;
import io.mapimedic.powershell.Script;
import io.mapimedic.powershell.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes an item of the command that answers a key: the whole objects instead of one property, every object instead of some, and a
 * parameter of the script instead of an example.
 */
final class CommandReading {

    /** Narrower than what is collected: the same call answers other keys as well. */
    private static final Map<String, Set<String>> DROPPED =
            Map.of("Get-ServerComponentState", Set.of("Component"), "Get-MapiVirtualDirectory", Set.of("Server"));

    /** What is printed of objects whose command names no properties, beside what the commands name. */
    private static final Map<String, List<String>> PROPERTIES = Map.ofEntries(
            Map.entry("Get-ChildItem", List.of("processId", "state", "startTime")),
            Map.entry("Get-CimInstance", List.of("Caption")),
            Map.entry("Get-Counter", List.of("Path", "CookedValue", "Timestamp")),
            Map.entry("Get-Service", List.of("Name", "Status")),
            Map.entry("Get-Website", List.of("Name", "State")),
            Map.entry("Resolve-DnsName", List.of("Name", "Type", "IPAddress", "NameHost")),
            // Only a list below its command tells what these are: their classes are documented nowhere.
            Map.entry("Test-MAPIConnectivity", List.of("MailboxServer", "Database", "Result", "Error")),
            Map.entry(
                    "Test-OutlookConnectivity", List.of("MonitorIdentity", "StartTime", "EndTime", "Result", "Error")),
            Map.entry("Test-Connection", List.of("Address", "ResponseTime", "StatusCode")),
            Map.entry(
                    "Test-NetConnection", List.of("ComputerName", "RemoteAddress", "RemotePort", "TcpTestSucceeded")));

    /** Of the values in the name of a file. */
    private static final int LONGEST = 50;

    private static final Set<String> VALUES = Set.of("Get-WebAppPoolState", "Get-WebConfigurationProperty");

    private static final String POOLS =
            "Get-ChildItem -Path 'IIS:\\AppPools' | Select-Object -Property 'Name', @{ Name = 'Value'; Expression = { $_.State } }";

    private static final Printer RUN = Printer.variables();
    private static final Printer TYPED = Printer.template();

    private final Catalogue catalogue;

    CommandReading(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The item of a key; null when its command is none that a script can run. */
    @Nullable
    Item item(EvidenceDefinition definition) {
        String command = Objects.requireNonNull(definition.command())
                .replace("$env:COMPUTERNAME", "'{server}'")
                .replace("mail.contoso.com", "{endpoint}")
                .replaceFirst("^Get-ExchangeCertificate(?! -Server)", "Get-ExchangeCertificate -Server '{server}'");
        String first = command.split(" ", 2)[0];
        if (catalogue.programs().containsKey(first)) {
            return program(definition, ProgramLine.parse(command));
        }
        List<Statement> statements = Script.parse(command).statements();
        if (statements.get(0) instanceof Statement.Pipeline pipeline
                && pipeline.stages().get(0) instanceof Command start) {
            return cmdlet(definition, start, pipeline);
        }
        return null;
    }

    private Item program(EvidenceDefinition definition, ProgramLine line) {
        String program = line.program().endsWith(".exe") ? line.program() : line.program() + ".exe";
        String arguments = line.arguments().stream()
                .map(argument -> RUN.print(((Argument.Positional) Script.parse("x " + Quoting.literal(argument.text()))
                                .commands()
                                .get(0)
                                .arguments()
                                .get(0))
                        .value()))
                .collect(Collectors.joining(", ", "@(", ")"));
        String read = "Get-ProgramOutput -FilePath %s -Arguments %s".formatted(Quoting.literal(program), arguments);
        return item(Form.PROGRAM, place(definition), line.text().text(), List.of(read), List.of(), definition);
    }

    private Item cmdlet(EvidenceDefinition definition, Command start, Statement.Pipeline pipeline) {
        boolean exchange = catalogue
                .cmdlet(start.name())
                .filter(cmdlet -> !cmdlet.available().isEmpty())
                .isPresent();
        Command whole = new Command(
                start.name(),
                start.arguments().stream()
                        .filter(argument -> !isDropped(start, argument))
                        .toList());
        String typed = TYPED.print(whole);
        String run = RUN.print(whole);
        if (exchange && !PROPERTIES.containsKey(start.name())) {
            return item(Form.OBJECTS, Place.EXCHANGE, typed, List.of(run), List.of(), definition);
        }
        if (start.name().equals("Get-WinEvent")) {
            return item(Form.EVENTS, place(definition), typed, List.of(run), List.of(), definition);
        }
        if (start.name().equals("Invoke-WebRequest")) {
            return item(Form.REQUEST, Place.ENDPOINT, typed, List.of(run), facts(definition), definition);
        }
        if (start.name().equals("Get-WebAppPoolState") && start.arguments().isEmpty()) {
            // Without a name it prints states without names.
            return item(Form.LIST, place(definition), typed, List.of(POOLS), List.of("Name", "Value"), definition);
        }
        if (VALUES.contains(start.name())) {
            String name = start.name().equals("Get-WebAppPoolState") ? "Value" : text(start, "Name");
            String value = "Get-PlainValue -Value (" + run + ")";
            return item(Form.VALUE, place(definition), typed, List.of(value), List.of(name), definition);
        }
        String expanded =
                start.name().equals("Get-Counter") ? run + " | Select-Object -ExpandProperty 'CounterSamples'" : run;
        Place place = exchange ? Place.EXCHANGE : place(definition);
        return item(Form.LIST, place, typed, List.of(expanded), properties(start, pipeline), definition);
    }

    private static boolean isDropped(Command command, Argument argument) {
        return argument instanceof Argument.Named named
                && DROPPED.getOrDefault(command.name(), Set.of()).contains(named.name());
    }

    /** What the answer to a web request says, as the vocabulary names it. */
    private static List<String> facts(EvidenceDefinition definition) {
        return definition.readFrom().stream()
                .filter(name -> name.startsWith("Get-EndpointAnswer."))
                .map(name -> name.substring(name.indexOf('.') + 1))
                .toList();
    }

    private static List<String> properties(Command start, Statement.Pipeline pipeline) {
        Set<String> names = new TreeSet<>(PROPERTIES.getOrDefault(start.name(), List.of()));
        pipeline.stages().stream()
                .filter(stage ->
                        stage instanceof Command command && command.name().startsWith("Format-"))
                .flatMap(stage -> ((Command) stage).arguments().stream())
                .filter(Argument.Positional.class::isInstance)
                .map(argument -> ((Argument.Positional) argument).value())
                .flatMap(value -> value instanceof Expression.Items items ? items.items().stream() : Stream.of(value))
                .filter(Expression.Text.class::isInstance)
                .forEach(value -> names.add(((Expression.Text) value).template()));
        return List.copyOf(names);
    }

    private static String text(Command command, String parameter) {
        return command.value(parameter) instanceof Expression.Text text ? text.template() : "Value";
    }

    private static Place place(EvidenceDefinition definition) {
        return switch (definition.kind()) {
            case CLIENT -> Place.CLIENT;
            case ENDPOINT ->
                definition.command() != null && definition.command().startsWith("setspn")
                        ? Place.SERVER
                        : Place.ENDPOINT;
            default -> Place.SERVER;
        };
    }

    private static Item item(
            Form form,
            Place place,
            String typed,
            List<String> read,
            List<String> properties,
            EvidenceDefinition definition) {
        String each = typed.contains("{endpoint}") ? "endpoint" : typed.contains("{mailbox}") ? "mailbox" : null;
        return new Item(
                form,
                place,
                file(form, place, typed),
                typed,
                each,
                properties,
                read,
                new TreeSet<>(Set.of(definition.key())));
    }

    static String file(Form form, Place place, String typed) {
        return place.word() + "/" + name(typed) + "." + form.extension();
    }

    /** The command and the end of its values, as a file may be called on every system. */
    private static String name(String typed) {
        String[] words = typed.replaceAll(" -[A-Za-z]+ (?=[^-])", " ").split(" ", 2);
        String values =
                words.length == 1 ? "" : words[1].replaceAll("\\{[a-z]+}", "").replaceAll("[^A-Za-z0-9.]+", "-");
        String end =
                values.length() > LONGEST ? values.substring(values.indexOf('-', values.length() - LONGEST)) : values;
        return (words[0] + "-" + end).replaceAll("-+", "-").replaceAll("[-.]+$", "");
    }

    /** The same item for more keys. */
    static Item both(Item first, Item second) {
        Set<String> keys = new TreeSet<>(first.keys());
        keys.addAll(second.keys());
        List<String> properties = new ArrayList<>(first.properties());
        second.properties().stream().filter(name -> !properties.contains(name)).forEach(properties::add);
        return new Item(
                first.form(),
                first.place(),
                first.file(),
                first.about(),
                first.each(),
                List.copyOf(properties),
                first.read(),
                keys);
    }
}
