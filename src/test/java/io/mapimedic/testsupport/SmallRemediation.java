package io.mapimedic.testsupport;

import io.mapimedic.change.Change;
import io.mapimedic.knowledge.Applicability;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Cost;
import io.mapimedic.knowledge.Remediation.Kind;
import io.mapimedic.knowledge.Remediation.Outage;
import io.mapimedic.knowledge.Remediation.Parameter;
import io.mapimedic.knowledge.Remediation.Restart;
import io.mapimedic.knowledge.Remediation.Risk;
import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.model.Verdict;
import io.mapimedic.powershell.Script;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A remediation of a test: a repair of ten minutes without risk or outage, unless said otherwise. */
public final class SmallRemediation {

    private final String id;
    private final Map<String, Double> fixes = new HashMap<>();
    private final Map<String, Parameter> parameters = new HashMap<>();
    private Kind kind = Kind.REPAIR;
    private List<String> appliesTo = List.of();
    private int minutes = 10;
    private Risk risk = Risk.NONE;
    private Outage outage = Outage.NONE;
    private String command = "Get-It";

    public SmallRemediation(String id) {
        this.id = id;
    }

    public SmallRemediation fixes(String cause, double probability) {
        fixes.put(cause, probability);
        return this;
    }

    public SmallRemediation kind(Kind kind) {
        this.kind = kind;
        return this;
    }

    public SmallRemediation minutes(int minutes) {
        this.minutes = minutes;
        return this;
    }

    public SmallRemediation risk(Risk risk) {
        this.risk = risk;
        return this;
    }

    public SmallRemediation outage(Outage outage) {
        this.outage = outage;
        return this;
    }

    public SmallRemediation appliesTo(String... versions) {
        this.appliesTo = List.of(versions);
        return this;
    }

    public SmallRemediation command(String command) {
        this.command = command;
        return this;
    }

    public SmallRemediation parameter(String name, Parameter parameter) {
        parameters.put(name, parameter);
        return this;
    }

    public Remediation build() {
        Script script = Script.parse(command);
        Step step = new Step(
                1,
                "Do it.",
                new Change.CmdletCalls(script, script, script, null, false, false),
                Verdict.DOCUMENTED,
                null,
                null,
                null,
                List.of());
        return new Remediation(
                id,
                "Title of " + id,
                kind,
                fixes,
                Applicability.ofExchange(appliesTo),
                new Cost(minutes, risk, outage),
                Restart.NONE,
                "Administrator",
                "Undo it.",
                parameters,
                List.of(step),
                List.of(),
                List.of());
    }
}
