package io.mapimedic.collect;

import io.mapimedic.knowledge.EvidenceDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A configuration file, of which the script takes a copy: our readers know more of the whole file than of some lines.
 *
 * @param variable of the environment that names where it begins
 * @param path     below
 */
record ConfigFile(String variable, String path) {

    private static final Pattern COMMAND =
            Pattern.compile("(?:Get-Content|Select-String) -Path \\(Join-Path \\$env:(\\w+) '([^']+\\.config)'\\).*");

    /** The folder of the Default Web Site, whose file has no mark of its own. */
    private static final String SITE = "inetpub\\wwwroot\\web.config";

    /** The file that the command of a key prints; empty when it prints something else. */
    static Optional<ConfigFile> printedBy(String command) {
        Matcher printed = COMMAND.matcher(command);
        return printed.matches() ? Optional.of(new ConfigFile(printed.group(1), printed.group(2))) : Optional.empty();
    }

    Item item(EvidenceDefinition definition) {
        return new Item(
                Form.CONFIG,
                Place.SERVER,
                "iis/" + name(),
                "%" + variable + "%\\" + path,
                null,
                List.of(),
                // A drive without its backslash would be the present folder of that drive.
                List.of("Join-Path -Path ($env:%s + '\\') -ChildPath '%s'".formatted(variable, path)),
                Set.of(definition.key()));
    }

    private String name() {
        return path.equals(SITE) ? "Default-Web-Site-web.config" : path.replaceAll("[^A-Za-z0-9.]+", "-");
    }
}
