package io.mapimedic.knowledge.lint;

import io.mapimedic.catalogue.Catalogue;
import io.mapimedic.catalogue.Cmdlet;
import io.mapimedic.catalogue.IisSection;
import io.mapimedic.catalogue.RegistryEntry;
import io.mapimedic.powershell.Command;
import io.mapimedic.powershell.Expression;
import io.mapimedic.powershell.Expression.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commands whose texts name something that has a catalogue of its own: counters, settings of IIS, registry values. */
final class SpecialLint {

    private static final String APPLICATION_HOST = "MACHINE/WEBROOT/APPHOST";

    private final Catalogue catalogue;
    private final Findings findings;

    SpecialLint(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void check(Command command, Cmdlet cmdlet) {
        switch (cmdlet.name()) {
            case "Get-Counter" -> counters(command);
            case "Get-WebConfigurationProperty", "Set-WebConfigurationProperty" -> iis(command, cmdlet.changes());
            case "Set-ItemProperty", "New-ItemProperty", "Remove-ItemProperty" -> registry(command);
            default -> {}
        }
    }

    private void counters(Command command) {
        Expression value = command.value("Counter");
        List<Expression> items =
                value instanceof Expression.Items list ? list.items() : value == null ? List.of() : List.of(value);
        for (Expression item : items) {
            if (item instanceof Text text
                    && text.isFixed()
                    && !catalogue.counters().contains(text.template())) {
                findings.error(LintRule.COUNTER_UNKNOWN, "There is no counter %s.".formatted(text.template()));
            }
        }
    }

    private void iis(Command command, boolean writes) {
        String filter = text(command, "Filter");
        String attribute = text(command, "Name");
        if (filter == null || attribute == null) {
            return;
        }
        setting(filter, attribute, writes ? text(command, "Value") : null);
        if (writes && text(command, "PSPath") == null) {
            findings.error(
                    LintRule.IIS_LOCKED,
                    "Without -PSPath '%s' it is not written to applicationHost.config.".formatted(APPLICATION_HOST));
        } else if (writes
                && catalogue.iis().containsKey(filter)
                && catalogue.iis().get(filter).locked()
                && !(APPLICATION_HOST.equalsIgnoreCase(text(command, "PSPath")) && command.has("Location"))) {
            findings.error(
                    LintRule.IIS_LOCKED,
                    "%s is locked: write it with -PSPath '%s' and -Location.".formatted(filter, APPLICATION_HOST));
        }
    }

    /** One attribute of IIS and, when it is set, its value. */
    void setting(String filter, String attribute, @Nullable String value) {
        IisSection section = catalogue.iis().get(filter);
        if (section == null) {
            findings.error(LintRule.IIS_SECTION, "IIS has no section %s in the catalogue.".formatted(filter));
            return;
        }
        List<String> values = section.attributes().get(attribute);
        if (values == null) {
            findings.error(LintRule.IIS_SECTION, "%s has no attribute %s.".formatted(filter, attribute));
        } else if (value != null && !values.isEmpty()) {
            for (String one : value.split(",")) {
                if (values.stream().noneMatch(one.strip()::equalsIgnoreCase)) {
                    findings.error(
                            LintRule.IIS_SECTION,
                            "%s takes %s, and not '%s'.".formatted(attribute, values, one.strip()));
                }
            }
        }
    }

    private void registry(Command command) {
        String path = text(command, "Path");
        String name = text(command, "Name");
        if (path == null || name == null || !path.matches("HK(CU|LM|U|CR):.*")) {
            return;
        }
        String type = command.has("PropertyType") ? text(command, "PropertyType") : text(command, "Type");
        value(path.replaceFirst(":\\\\?", "\\\\"), name, type == null ? null : "REG_" + type, number(command));
    }

    private static @Nullable Long number(Command command) {
        return command.value("Value") instanceof Expression.Number number
                        && number.digits().matches("[0-9]{1,18}")
                ? Long.valueOf(number.digits())
                : null;
    }

    /** One value of the registry, with type and number where they are written. */
    void value(String key, String name, @Nullable String type, @Nullable Long number) {
        Optional<RegistryEntry> known = catalogue.registryValue(key, name);
        if (known.isEmpty()) {
            findings.error(LintRule.REGISTRY_UNKNOWN, "No document knows %s\\%s.".formatted(key, name));
            return;
        }
        RegistryEntry entry = known.get();
        if (type != null && !entry.type().equalsIgnoreCase(type)) {
            findings.error(LintRule.REGISTRY_TYPE, "%s is %s, and not %s.".formatted(name, entry.type(), type));
        }
        if (number != null && !allows(entry, number)) {
            findings.error(LintRule.REGISTRY_VALUE, "%s is not documented as %d.".formatted(name, number));
        }
    }

    private static boolean allows(RegistryEntry entry, long number) {
        Long least = entry.least();
        Long most = entry.most();
        return (entry.values().isEmpty() || entry.values().contains(Long.toString(number)))
                && (least == null || number >= least)
                && (most == null || number <= most);
    }

    private static @Nullable String text(Command command, String parameter) {
        return command.value(parameter) instanceof Text text ? text.template() : null;
    }
}
