package io.mapimedic.text;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.text.QuotedName.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the vocabulary's {@code read-from} that are recognised where no command and no path stands beside them. */
final class QuotedNames {

    private static final Pattern OF_CMDLET =
            Pattern.compile("(?<cmdlet>(?:Get|Test)-[A-Za-z0-9]+)\\.(?<name>[A-Za-z][\\w ]+)");
    private static final Pattern OF_REGISTRY = Pattern.compile("(?<path>HK[A-Z]{2}\\\\.+)\\\\(?<name>[A-Za-z]\\w+)");
    /** Several humps or a digit: no word of a sentence looks so. */
    private static final Pattern SPEAKING = Pattern.compile(
            "[A-Za-z0-9]*[a-z][A-Z][A-Za-z0-9]*|[A-Z]{2,}[A-Za-z0-9]*\\d[A-Za-z0-9]*|[A-Z]{2,}[a-z]+[A-Za-z]*");

    private static final List<String> OF_STATES =
            List.of("get-service", "get-webapppoolstate", "get-servercomponentstate", "get-website");
    /** Names that many programs print of many things. */
    private static final List<String> OF_EVERYBODY = List.of(
            "notafter",
            "thumbprint",
            "version",
            "services",
            "status",
            "result",
            "notactive",
            "notrunning",
            "connecttimeout",
            "tcptestsucceeded"); // tells nothing without the port

    private final Map<String, List<QuotedName>> byName = new HashMap<>();

    QuotedNames(Collection<EvidenceDefinition> vocabulary) {
        for (EvidenceDefinition definition : vocabulary) {
            for (String name : definition.readFrom()) {
                add(name, definition);
            }
        }
    }

    private void add(String name, EvidenceDefinition definition) {
        Matcher ofCmdlet = OF_CMDLET.matcher(name);
        Matcher ofRegistry = OF_REGISTRY.matcher(name);
        if (ofCmdlet.matches()) {
            String cmdlet = ofCmdlet.group("cmdlet").toLowerCase(Locale.ROOT);
            boolean isState = OF_STATES.contains(cmdlet);
            // Names of the script that collects are its own; other programs mean other things by them.
            if (!cmdlet.startsWith("get-endpoint") && !cmdlet.equals("get-winevent")) {
                put(ofCmdlet.group("name"), new QuotedName(cmdlet, isState ? Kind.STATE : Kind.PROPERTY, definition));
            }
        } else if (ofRegistry.matches()) {
            put(
                    ofRegistry.group("name"),
                    new QuotedName(ofRegistry.group("path").toLowerCase(Locale.ROOT), Kind.REGISTRY, definition));
        }
    }

    private void put(String name, QuotedName quoted) {
        String folded = name.toLowerCase(Locale.ROOT);
        boolean isOfPath = quoted.kind() == Kind.REGISTRY && folded.equals("enabled");
        if (isOfPath || SPEAKING.matcher(name).matches() && !OF_EVERYBODY.contains(folded)) {
            byName.computeIfAbsent(folded, any -> new ArrayList<>()).add(quoted);
        }
    }

    /** What a name may stand for; empty for any other word. Upper and lower case are alike. */
    List<QuotedName> of(String name) {
        return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }
}
