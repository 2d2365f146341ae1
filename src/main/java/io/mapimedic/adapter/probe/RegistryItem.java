package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.CutShort;
import io.mapimedic.adapter.probe.ProbedObject.Property;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what {@code Get-ItemProperty} prints of a key of the registry:
 *
 * <pre>
 * MapiHttpDisabled : 1
 * PSPath           : Microsoft.PowerShell.Core\Registry::HKEY_CURRENT_USER\Software\Microsoft\Exchange
 * PSChildName      : Exchange
 * </pre>
 */
public final class RegistryItem {

    private RegistryItem() {}

    public static boolean is(ProbedObject object) {
        return key(object).isPresent();
    }

    static void report(ProbedObject object, ReadingSink sink) {
        RegistryKey key = key(object)
                .orElseThrow()
                .on(object.text("PSComputerName").orElse(object.command().computer()));
        for (Property property : object.properties()) {
            if (property.value() instanceof CutShort) {
                sink.reject(
                        property.line(),
                        key + "\\" + property.name() + " : " + property.value(),
                        "The list was cut short when it was printed, so the rest of it is not known.",
                        "Print it with reg query.");
            } else if (!isOfPowerShell(property.name())) {
                key.observe(property.name(), typed(property.value()), property.line(), sink);
            }
        }
    }

    private static Optional<RegistryKey> key(ProbedObject object) {
        Optional<RegistryKey> printed = object.text("PSPath")
                .filter(path -> path.contains("Registry::"))
                .flatMap(RegistryKey::parse);
        return printed.or(() -> asked(object.command())).or(() -> byName(object));
    }

    /** The one key that the command above names, where not all of what it printed was pasted. */
    private static Optional<RegistryKey> asked(CommandLine command) {
        boolean isOfItem = command.cmdlets().size() == 1
                && command.cmdlets().get(0).regionMatches(true, 0, "Get-ItemProperty", 0, "Get-ItemProperty".length());
        return isOfItem
                ? Stream.of(
                                command.parameters().get("Path"),
                                command.parameters().get("LiteralPath"),
                                command.argument())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .flatMap(RegistryKey::parse)
                        .filter(key -> key.path().indexOf('*') < 0)
                : Optional.empty();
    }

    /** Whoever selected only the value lost the path, but some names are enough. */
    private static Optional<RegistryKey> byName(ProbedObject object) {
        boolean isOfCmdlet = object.cmdlet() != null
                || object.properties().stream().anyMatch(property -> Signatures.isKnownProperty(property.name()));
        return isOfCmdlet
                ? Optional.empty()
                : object.properties().stream()
                        .flatMap(property -> RegistryNames.keyOf(property.name()).stream())
                        .findFirst();
    }

    private static boolean isOfPowerShell(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "pspath",
                    "psparentpath",
                    "pschildname",
                    "psdrive",
                    "psprovider",
                    "pscomputername",
                    "runspaceid",
                    "psshowcomputername" -> true;
            default -> name.startsWith("PSDrive.") || name.startsWith("PSProvider.");
        };
    }

    /** A DWORD is printed as a decimal number; a list does not tell what it was. */
    private static Object typed(Object value) {
        Object number = value instanceof String text
                ? PrintedValue.number(text)
                        .filter(Long.class::isInstance)
                        .<Object>map(whole -> whole)
                        .orElse(text)
                : value;
        return number instanceof Long whole && whole < 0 && whole >= Integer.MIN_VALUE
                ? Long.valueOf(Integer.toUnsignedLong(whole.intValue()))
                : number;
    }
}
