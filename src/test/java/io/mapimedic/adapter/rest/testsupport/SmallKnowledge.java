package io.mapimedic.adapter.rest.testsupport;

import io.mapimedic.catalogue.Catalogue;
import io.mapimedic.change.Change;
import io.mapimedic.change.RegistryChange;
import io.mapimedic.change.RegistryKey;
import io.mapimedic.change.RegistryType;
import io.mapimedic.change.RegistryValue;
import io.mapimedic.knowledge.Applicability;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.DecisionTree;
import io.mapimedic.knowledge.Detection;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Phrasebook;
import io.mapimedic.knowledge.Prior;
import io.mapimedic.knowledge.Reference;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.model.Severity;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Verdict;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.powershell.Script;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A knowledge base of one item of each kind, for tests in which the engine is not the point. */
public final class SmallKnowledge {

    public static final String SWITCH = "organization.mapi-http-enabled";
    public static final String RESPONSE_TIME = "server.mapi-response-time";
    public static final String METHODS = "server.mapi-virtual-directory.authentication-methods";
    public static final String CACHED_MODE = "client.cached-mode";
    public static final String BUILD = "client.outlook-build";
    public static final String EXPIRY = "server.certificate.not-after";
    public static final String URL = "server.mapi-virtual-directory.internal-url";

    private SmallKnowledge() {}

    public static KnowledgeBase base() {
        Map<String, EvidenceDefinition> vocabulary = new LinkedHashMap<>();
        for (EvidenceDefinition definition : List.of(
                key(SWITCH, ValueType.BOOLEAN, null, null, null, Map.of()),
                key(RESPONSE_TIME, ValueType.NUMBER, "ms", 0.0, 600_000.0, Map.of()),
                key(METHODS, ValueType.LIST, null, null, null, Map.of()),
                key(CACHED_MODE, ValueType.CHOICE, null, null, null, choices()),
                key(BUILD, ValueType.VERSION, null, null, null, Map.of()),
                key(EXPIRY, ValueType.TIME, null, null, null, Map.of()),
                key(URL, ValueType.TEXT, null, null, null, Map.of()))) {
            vocabulary.put(definition.key(), definition);
        }
        return new KnowledgeBase(
                "sha256:" + "0123456789abcdef".repeat(4),
                new KnowledgeBase.Items(
                        vocabulary,
                        Map.of(off().id(), off()),
                        Map.of(switchedOff().id(), switchedOff()),
                        Map.of(enable().id(), enable()),
                        Map.of(
                                "CFG",
                                new Reference("CFG", "Configure it", "https://learn.microsoft.com/x", LocalDate.EPOCH)),
                        Map.of("C027", claim()),
                        tree(),
                        Catalogue.empty(),
                        Phrasebook.EMPTY,
                        Map.of()));
    }

    public static Cause switchedOff() {
        return new Cause(
                "protocol.organization-switched-off",
                "MAPI over HTTP is switched off",
                SubjectKind.ORGANIZATION,
                Prior.COMMON,
                Impact.EVERYONE,
                "Outlook is not offered it.",
                List.of("protocol.organization-off"),
                Map.of("protocol.organization-off", WeightOfEvidence.STRONGLY_FOR),
                Map.of("protocol.organization-off", WeightOfEvidence.STRONGLY_AGAINST),
                List.of(),
                List.of("C027"),
                List.of("CFG"));
    }

    public static Remediation enable() {
        Remediation.Step step = new Remediation.Step(
                12,
                "Switch it on.",
                new Change.CmdletCalls(
                        Script.parse("Set-OrganizationConfig -MapiHttpEnabled $true"),
                        Script.parse("Get-OrganizationConfig"),
                        Script.parse("Set-OrganizationConfig -MapiHttpEnabled $false"),
                        null,
                        false,
                        true),
                Verdict.DOCUMENTED,
                null,
                null,
                null,
                List.of("CFG"));
        Remediation.Step registry = new Remediation.Step(
                20,
                "Let Outlook use it.",
                new Change.RegistryEdit(List.of(new RegistryChange.DeleteValue(
                        new RegistryKey(RegistryKey.Hive.HKCU, "Software\\Microsoft\\Exchange"),
                        "MapiHttpDisabled",
                        RegistryType.REG_DWORD,
                        new RegistryChange.Undo.Set(new RegistryValue.Whole(RegistryType.REG_DWORD, 1))))),
                Verdict.DOCUMENTED,
                null,
                null,
                null,
                List.of("CFG"));
        return new Remediation(
                "protocol.enable-organization",
                "Switch MAPI over HTTP on",
                Remediation.Kind.REPAIR,
                Map.of("protocol.organization-switched-off", 0.95),
                Applicability.ofExchange(List.of("2019")),
                new Remediation.Cost(10, Remediation.Risk.LOW, Remediation.Outage.NONE),
                Remediation.Restart.OUTLOOK,
                "Exchange organisation administrator",
                "Switch it off again.",
                Map.of(),
                List.of(step, registry),
                List.of("C027"),
                List.of("CFG"));
    }

    private static Indicator off() {
        return new Indicator(
                "protocol.organization-off",
                Indicator.Kind.FINDING,
                "protocol",
                "MAPI over HTTP is switched off",
                new Detection.Single(new Condition(SWITCH, Condition.Operator.EQUALS, List.of(false))),
                Severity.CRITICAL,
                "Outlook is offered nothing.",
                null,
                Verdict.DOCUMENTED,
                List.of("CFG"),
                List.of("C027"));
    }

    private static GuideClaim claim() {
        return new GuideClaim(
                "C027",
                "Enabling MAPI over HTTP",
                12,
                "command",
                "One command switches it on.",
                Map.of("command", "Set-OrganizationConfig -MapiHttpEnabled $true"),
                Verdict.PARTLY_DOCUMENTED,
                "The same command.",
                "Clients must be restarted too.",
                false,
                List.of("protocol.enable-organization"),
                List.of("CFG"));
    }

    private static DecisionTree tree() {
        return new DecisionTree(
                "troubleshooting",
                "Troubleshooting",
                "enabled",
                List.of("C027"),
                List.of(new DecisionTree.Node(
                        "enabled",
                        "Is it on?",
                        SWITCH,
                        List.of(new DecisionTree.Branch(
                                "no", "enable", List.of("protocol.organization-off"), List.of(), List.of())))),
                List.of(new DecisionTree.Leaf(
                        "enable",
                        "Switch it on",
                        List.of(new DecisionTree.LeafStep("Switch it on.", "C027", "protocol.enable-organization")))));
    }

    private static Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("enabled", "Switched on");
        choices.put("disabled", "Switched off");
        return choices;
    }

    private static EvidenceDefinition key(
            String key, ValueType type, String unit, Double min, Double max, Map<String, String> choices) {
        return new EvidenceDefinition(
                key,
                SubjectKind.ofKey(key).orElseThrow(),
                "protocol",
                "Title of " + key,
                type,
                unit,
                min,
                max,
                choices,
                "What is " + key + "?",
                null,
                Respondent.ADMIN,
                "Get-Something",
                List.of("Get-Something.Property"),
                Map.of(),
                null,
                List.of("CFG"));
    }
}
