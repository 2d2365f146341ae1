package io.mapimedic.report;

import io.mapimedic.catalogue.Catalogue;
import io.mapimedic.change.Change;
import io.mapimedic.change.ParameterType;
import io.mapimedic.change.RegistryChange;
import io.mapimedic.change.RegistryKey;
import io.mapimedic.change.RegistryType;
import io.mapimedic.change.RegistryValue;
import io.mapimedic.knowledge.Applicability;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.Condition.Operator;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small knowledge base with an item of every kind and a question of every type. */
public final class SampleKnowledge {

    private SampleKnowledge() {}

    public static KnowledgeBase knowledge() {
        return new KnowledgeBase(
                "sha256:" + "0123456789ab".repeat(6).substring(0, 64),
                new KnowledgeBase.Items(
                        byId(EvidenceDefinition::key, vocabulary()),
                        byId(Indicator::id, indicators()),
                        byId(Cause::id, Stream.of(cause())),
                        byId(Remediation::id, Stream.of(remediation())),
                        byId(
                                Reference::id,
                                Stream.of(
                                        new Reference(
                                                "SOC", "Set-OrganizationConfig", "https://learn.example/soc", DAY),
                                        new Reference("CTRS", "A source on paper", null, DAY))),
                        byId(GuideClaim::id, Stream.of(claim())),
                        tree(),
                        Catalogue.empty(),
                        Phrasebook.EMPTY,
                        Map.of()));
    }

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static <T> Map<String, T> byId(Function<T, String> id, Stream<T> items) {
        return items.collect(Collectors.toMap(id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    private static Stream<EvidenceDefinition> vocabulary() {
        return Stream.of(
                definition(
                        "organization.mapi-http-enabled",
                        ValueType.BOOLEAN,
                        "Get-OrganizationConfig | fl MapiHttpEnabled"),
                bounded("server.mapi-response-time", "ms", 0.0, 600_000.0),
                choices("server.mapi-app-pool-state", ValueType.CHOICE),
                choices("server.mapi-virtual-directory.iis-authentication", ValueType.LIST),
                definition("server.mapi-virtual-directory.internal-url", ValueType.TEXT, null),
                definition("server.exchange-build", ValueType.VERSION, null),
                definition("server.certificate.not-after", ValueType.TIME, null),
                definition("client.dns-servers", ValueType.LIST, null),
                definition("client.mapi-http-disabled", ValueType.BOOLEAN, null));
    }

    private static EvidenceDefinition definition(String key, ValueType type, @Nullable String command) {
        return definition(key, type, null, null, null, Map.of(), command);
    }

    private static EvidenceDefinition bounded(String key, String unit, double min, double max) {
        return definition(key, ValueType.NUMBER, unit, min, max, Map.of(), null);
    }

    private static EvidenceDefinition choices(String key, ValueType type) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("ntlm", "NTLM");
        choices.put("negotiate", "Negotiate");
        return definition(key, type, null, null, null, choices, null);
    }

    private static EvidenceDefinition definition(
            String key,
            ValueType type,
            @Nullable String unit,
            @Nullable Double min,
            @Nullable Double max,
            Map<String, String> choices,
            @Nullable String command) {
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
                "Help with `backticks`.",
                Respondent.ADMIN,
                command,
                List.of(),
                Map.of(),
                null,
                List.of("SOC"));
    }

    private static Stream<Indicator> indicators() {
        return Stream.of(
                indicator(
                        "protocol.organization-off",
                        Indicator.Kind.FINDING,
                        new Detection.Single(
                                new Condition("organization.mapi-http-enabled", Operator.EQUALS, List.of(false)))),
                indicator(
                        "performance.response-time-high",
                        Indicator.Kind.THRESHOLD,
                        new Detection.Limits("server.mapi-response-time", Detection.Direction.ABOVE, 500.0, 1000.0)),
                indicator(
                        "virtual-directory.no-url",
                        Indicator.Kind.BEST_PRACTICE,
                        new Detection.Single(new Condition(
                                "server.mapi-virtual-directory.internal-url", Operator.MISSING, List.of()))),
                indicator(
                        "protocol.already-on",
                        Indicator.Kind.NORMAL,
                        new Detection.Single(
                                new Condition("organization.mapi-http-enabled", Operator.EQUALS, List.of(true)))));
    }

    private static Indicator indicator(String id, Indicator.Kind kind, Detection detection) {
        return new Indicator(
                id,
                kind,
                "protocol",
                "Title of " + id,
                detection,
                Severity.CRITICAL,
                "Why it matters.",
                "What should be.",
                Verdict.PARTLY_DOCUMENTED,
                List.of("SOC"),
                List.of("C045"));
    }

    private static Cause cause() {
        return new Cause(
                "protocol.organization-switched-off",
                "MAPI over HTTP is switched off",
                SubjectKind.ORGANIZATION,
                Prior.COMMON,
                Impact.EVERYONE,
                "Exchange offers nothing.",
                List.of("protocol.organization-off"),
                Map.of("performance.response-time-high", WeightOfEvidence.WEAKLY_FOR),
                Map.of(),
                List.of(),
                List.of("C045"),
                List.of("SOC"));
    }

    public static Remediation remediation() {
        Remediation.Step powershell = new Remediation.Step(
                12,
                "Switch it on with `Set-OrganizationConfig`.",
                new Change.CmdletCalls(
                        Script.parse("Set-OrganizationConfig -MapiHttpEnabled $true"),
                        Script.parse("Get-OrganizationConfig | Format-List MapiHttpEnabled"),
                        Script.parse("Set-OrganizationConfig -MapiHttpEnabled $false"),
                        null,
                        false,
                        true),
                Verdict.DOCUMENTED,
                null,
                null,
                null,
                List.of("SOC"));
        Remediation.Step registry = new Remediation.Step(
                20,
                "Let Outlook use it.",
                new Change.RegistryEdit(List.of(new RegistryChange.SetValue(
                        new RegistryKey(RegistryKey.Hive.HKCU, "Software\\Microsoft\\Exchange"),
                        "MapiHttpDisabled",
                        new RegistryValue.Whole(RegistryType.REG_DWORD, 120),
                        new RegistryChange.Undo.Delete()))),
                Verdict.UNDOCUMENTED,
                null,
                null,
                "Ask the user to set it back.",
                List.of("CTRS"));
        return new Remediation(
                "protocol.enable-organization",
                "Switch MAPI over HTTP on",
                Remediation.Kind.REPAIR,
                Map.of("protocol.organization-switched-off", 0.95),
                Applicability.ofExchange(List.of("2016", "se", "online")),
                new Remediation.Cost(10, Remediation.Risk.LOW, Remediation.Outage.NONE),
                Remediation.Restart.OUTLOOK,
                "Exchange administrator",
                "Switch it off again.",
                Map.of("host", new Remediation.Parameter(ParameterType.HOST, null, "mail.contoso.com")),
                List.of(powershell, registry),
                List.of("C045"),
                List.of("SOC"));
    }

    private static GuideClaim claim() {
        return new GuideClaim(
                "C045",
                "Registry Settings",
                134,
                "registry",
                "A DWORD `MapiHttpEnabled` = 1 switches it on.",
                Map.of("registry", Map.of("name", "MapiHttpEnabled")),
                Verdict.CONTRADICTED,
                "Delete `MapiHttpDisabled`.",
                "Nothing reads MapiHttpEnabled.",
                true,
                List.of("protocol.enable-organization"),
                List.of("SOC"));
    }

    private static DecisionTree tree() {
        return new DecisionTree(
                "tree",
                "The guide's decision tree",
                "enabled",
                List.of(),
                List.of(new DecisionTree.Node(
                        "enabled",
                        "Is it enabled?",
                        "organization.mapi-http-enabled",
                        List.of(new DecisionTree.Branch(
                                "no", "enable", List.of("protocol.organization-off"), List.of(), List.of())))),
                List.of(new DecisionTree.Leaf(
                        "enable",
                        "Enable it",
                        List.of(new DecisionTree.LeafStep(
                                "Run `Set-OrganizationConfig`.", "C045", "protocol.enable-organization")))));
    }
}
