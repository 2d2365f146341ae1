package io.mapimedic.ranking;

import io.mapimedic.knowledge.EvidenceDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which questions one read-only command answers together: the same command about the same kind of thing, whatever it lists of it. */
public final class SharedCommand {

    private static final String LIST = " | Format-List ";

    private SharedCommand() {}

    /** The same text for keys that are answered together; the key itself where no command answers. */
    public static String of(EvidenceDefinition definition) {
        String command = definition.command();
        return command == null ? definition.key() : definition.kind().word() + " " + stem(command);
    }

    /** The command that answers all of these, which belong together; null when none does. */
    static @Nullable String of(List<EvidenceDefinition> together) {
        String first = together.get(0).command();
        if (first == null) {
            return null;
        }
        Set<String> properties = new LinkedHashSet<>();
        for (EvidenceDefinition definition : together) {
            String command = String.valueOf(definition.command());
            int list = command.indexOf(LIST);
            if (list < 0) {
                return stem(first);
            }
            for (String property : command.substring(list + LIST.length()).split(",")) {
                properties.add(property.strip());
            }
        }
        return stem(first) + LIST + String.join(",", properties);
    }

    /** Without the choice of properties to print. */
    private static String stem(String command) {
        int list = command.indexOf(LIST);
        return list < 0 ? command : command.substring(0, list);
    }
}
