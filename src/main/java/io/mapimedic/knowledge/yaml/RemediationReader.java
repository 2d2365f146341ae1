package io.mapimedic.knowledge.yaml;

import io.mapimedic.catalogue.Catalogue;
import io.mapimedic.change.ParameterType;
import io.mapimedic.knowledge.FixRate;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Cost;
import io.mapimedic.knowledge.Remediation.Outage;
import io.mapimedic.knowledge.Remediation.Parameter;
import io.mapimedic.knowledge.Remediation.Restart;
import io.mapimedic.knowledge.Remediation.Risk;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code remediations/<topic>/<name>.yaml}. */
final class RemediationReader {

    private final StepReader stepReader;

    RemediationReader(Catalogue catalogue) {
        this.stepReader = new StepReader(catalogue);
    }

    Remediation read(YamlMap entry) {
        Remediation remediation = new Remediation(
                entry.text("id"),
                entry.text("title"),
                entry.choice("kind", Remediation.Kind.class, Remediation.Kind.REPAIR),
                fixes(entry),
                ApplicabilityReader.read(entry),
                cost(entry),
                entry.choice("restart", Restart.class, Restart.NONE),
                entry.text("run-as"),
                entry.text("undo"),
                parameters(entry),
                entry.maps("steps").stream().map(stepReader::read).toList(),
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
            fixes.put(cause, rate == null ? 0.0 : rate.probability());
        });
        if (fixes.isEmpty()) {
            entry.complain("fixes", "needs at least one cause.");
        }
        return fixes;
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
}
