package io.mapimedic.knowledge.yaml;

import io.mapimedic.change.ParameterType;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Cost;
import io.mapimedic.knowledge.Remediation.Outage;
import io.mapimedic.knowledge.Remediation.Parameter;
import io.mapimedic.knowledge.Remediation.RegistryChange;
import io.mapimedic.knowledge.Remediation.RegistryChange.Action;
import io.mapimedic.knowledge.Remediation.RegistryChange.Undo;
import io.mapimedic.knowledge.Remediation.Restart;
import io.mapimedic.knowledge.Remediation.Risk;
import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.model.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code remediations/<topic>/<name>.yaml}. */
final class RemediationReader {

    private static final Set<String> VERSIONS = Set.of("2013", "2016", "2019", "se", "online");
    private static final Set<String> HIVES = Set.of("HKCU", "HKLM", "HKU", "HKCR");
    private static final Set<String> REGISTRY_TYPES =
            Set.of("REG_SZ", "REG_EXPAND_SZ", "REG_MULTI_SZ", "REG_DWORD", "REG_QWORD", "REG_BINARY");

    private enum FixRate {
        SOMETIMES(0.2),
        OFTEN(0.5),
        USUALLY(0.8),
        ALMOST_ALWAYS(0.95);

        private final double probability;

        FixRate(double probability) {
            this.probability = probability;
        }
    }

    Remediation read(YamlMap entry) {
        Remediation remediation = new Remediation(
                entry.text("id"),
                entry.text("title"),
                entry.choice("kind", Remediation.Kind.class, Remediation.Kind.REPAIR),
                fixes(entry),
                appliesTo(entry),
                cost(entry),
                entry.choice("restart", Restart.class, Restart.NONE),
                entry.text("run-as"),
                entry.text("undo"),
                parameters(entry),
                entry.maps("steps").stream().map(this::step).toList(),
                entry.texts("guide-says"),
                entry.texts("sources"));
        if (remediation.steps().isEmpty()) {
            entry.complain("steps", "needs at least one step.");
        }
        entry.done();
        return remediation;
    }

    private Map<String, Double> fixes(YamlMap entry) {
        Map<String, Double> fixes = new LinkedHashMap<>();
        entry.textMap("fixes").forEach((cause, word) -> {
            FixRate rate = entry.word("fixes", word, FixRate.class);
            fixes.put(cause, rate == null ? 0.0 : rate.probability);
        });
        if (fixes.isEmpty()) {
            entry.complain("fixes", "needs at least one cause.");
        }
        return fixes;
    }

    private List<String> appliesTo(YamlMap entry) {
        List<String> versions = entry.texts("applies-to");
        for (String version : versions) {
            if (!VERSIONS.contains(version)) {
                entry.complain("applies-to", "'%s' is not one of 2013, 2016, 2019, se, online.".formatted(version));
            }
        }
        return versions;
    }

    private Cost cost(YamlMap entry) {
        YamlMap cost = entry.map("cost");
        if (cost == null) {
            entry.text("cost");
            return new Cost(10, Risk.HIGH, Outage.ORGANIZATION);
        }
        Double minutes = cost.optionalNumber("minutes");
        if (minutes == null || minutes < 1 || minutes > 10_000) {
            cost.complain("minutes", "must be a number from 1 to 10000.");
        }
        Cost read = new Cost(
                minutes == null ? 1 : minutes.intValue(),
                cost.choice("risk", Risk.class, Risk.HIGH),
                cost.choice("outage", Outage.class, Outage.ORGANIZATION));
        cost.done();
        return read;
    }

    private Map<String, Parameter> parameters(YamlMap entry) {
        YamlMap parameters = entry.map("parameters");
        if (parameters == null) {
            return Map.of();
        }
        Map<String, Parameter> read = new LinkedHashMap<>();
        for (String name : parameters.names().stream().sorted().toList()) {
            YamlMap parameter = parameters.map(name);
            if (parameter != null) {
                read.put(
                        name,
                        new Parameter(
                                parameter.choice("type", ParameterType.class, ParameterType.NAME),
                                parameter.optionalText("from"),
                                parameter.text("example")));
                parameter.done();
            }
        }
        return read;
    }

    private Step step(YamlMap entry) {
        List<String> sources = entry.texts("sources");
        Verdict stated = entry.optionalChoice("verdict", Verdict.class);
        Step step = new Step(
                entry.text("text"),
                entry.choice("kind", Step.Kind.class, Step.Kind.MANUAL),
                stated != null && !sources.isEmpty() ? stated : Verdict.UNDOCUMENTED, // no source, no documentation
                entry.optionalText("command"),
                entry.optionalText("verify"),
                entry.optionalText("undo"),
                entry.maps("registry").stream().map(this::registryChange).toList(),
                sources);
        if ((step.kind() == Step.Kind.POWERSHELL || step.kind() == Step.Kind.NATIVE) && step.command() == null) {
            entry.complain(
                    "command",
                    "a step of kind %s needs a command.".formatted(step.kind().word()));
        }
        if (step.kind() == Step.Kind.REGISTRY && step.registry().isEmpty()) {
            entry.complain("registry", "a step of kind registry needs its changes.");
        }
        if (step.verdict() == Verdict.UNSAFE || step.verdict() == Verdict.CONTRADICTED) {
            entry.complain(
                    "verdict",
                    "a step that is %s is never handed out. Its place is guide/."
                            .formatted(step.verdict().word()));
        }
        if (changes(step) && (step.verify() == null || step.undo() == null)) {
            entry.complain(
                    "command", "a step that changes something needs verify and undo: '%s'.".formatted(step.command()));
        }
        entry.done();
        return step;
    }

    private static boolean changes(Step step) {
        if (!step.registry().isEmpty()) {
            return true;
        }
        String command = step.command();
        return command != null
                && command.matches(
                        "(?is).*\\b(Set|New|Remove|Enable|Disable|Restart|Stop|Start|Add|Clear|Update|Install|Move)-[A-Z].*");
    }

    private RegistryChange registryChange(YamlMap entry) {
        Action action = entry.choice("action", Action.class, Action.SET);
        String hive = entry.text("hive");
        String type = entry.text("type");
        Object value = entry.plain("value");
        if (!HIVES.contains(hive)) {
            entry.complain("hive", "'%s' is not one of HKCU, HKLM, HKU, HKCR.".formatted(hive));
        }
        if (!REGISTRY_TYPES.contains(type)) {
            entry.complain(
                    "type",
                    "'%s' is not one of %s."
                            .formatted(type, REGISTRY_TYPES.stream().sorted().toList()));
        }
        if (action == Action.SET) {
            checkValue(entry, type, value);
        }
        RegistryChange change =
                new RegistryChange(action, hive, entry.text("key"), entry.text("name"), type, value, undo(entry, type));
        entry.done();
        return change;
    }

    private Undo undo(YamlMap entry, String type) {
        YamlMap undo = entry.map("undo");
        if (undo == null) {
            entry.complain("undo", "a registry change needs its undo.");
            return new Undo(Action.DELETE, null);
        }
        Action action = undo.choice("action", Action.class, Action.DELETE);
        Object value = undo.plain("value");
        if (action == Action.SET) {
            checkValue(undo, type, value);
        }
        undo.done();
        return new Undo(action, value);
    }

    private static void checkValue(YamlMap entry, String type, @Nullable Object value) {
        boolean number = type.equals("REG_DWORD") || type.equals("REG_QWORD");
        long most = type.equals("REG_DWORD") ? 0xFFFFFFFFL : Long.MAX_VALUE;
        if (number && !(value instanceof Long whole && whole >= 0 && whole <= most)) {
            entry.complain("value", "'%s' is not a whole number for %s.".formatted(value, type));
        }
        if (!number && value == null) {
            entry.complain("value", "a value that is set must be given.");
        }
    }
}
