package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.model.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads which virtual directories demand Extended Protection, as the scripts of CSS-Exchange collect it:
 *
 * <pre>
 * ComputerName, SupportedVersionForExtendedProtection,
 * ExtendedProtectionConfiguration [ { VirtualDirectoryName = Default Web Site/mapi, ExtendedProtection = None, … } ]
 * </pre>
 */
final class ExtendedProtection implements Shape {

    private static final String MAPI = "default web site/mapi";

    @Override
    public boolean fits(ClixmlNode node) {
        return node.has("ExtendedProtectionConfiguration", "SupportedVersionForExtendedProtection");
    }

    @Override
    public void report(ClixmlNode node, @Nullable String machine, ReadingSink sink) {
        Subject server = Shape.server(node.text("ComputerName").orElse(machine));
        node.text("SupportedVersionForExtendedProtection")
                .ifPresent(supported ->
                        sink.observe("server.extended-protection-supported", server, supported, Shape.at(node)));
        node.property("ExtendedProtectionConfiguration")
                .ifPresent(all -> all.items.forEach(directory -> reportDirectory(directory, server, sink)));
    }

    private static void reportDirectory(ClixmlNode directory, @Nullable Subject server, ReadingSink sink) {
        Optional<String> name = directory.text("VirtualDirectoryName");
        Optional<String> value = directory.text("ExtendedProtection");
        if (name.isEmpty() || value.isEmpty()) {
            return;
        }
        boolean isOff = value.get().equalsIgnoreCase("None");
        sink.summaries()
                .list(
                        "server.extended-protection-directories",
                        server,
                        isOff ? List.of() : List.of(name.get()),
                        Shape.at(directory));
        if (name.get().toLowerCase(Locale.ROOT).equals(MAPI)) {
            sink.observe(
                    "Get-MapiVirtualDirectory.ExtendedProtectionTokenChecking",
                    server,
                    value.get(),
                    Shape.at(directory));
        }
    }
}
