package io.mapimedic.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.knowledge.WorkedCase;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.ranking.NextQuestion;
import io.mapimedic.ranking.SharedCommand;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How many questions a bundle saves. The interview begins with what the user of the case complains of and follows the next question
 * until there is none. The administrator who is asked knows what the case gives, else what the bundle shows, else what people see where
 * nothing is wrong. The five cases are of five topics.
 */
class BundleInterviewTest {

    private static final int MOST_QUESTIONS = 100;

    private static final List<String[]> CASES = List.of(
            new String[] {"protocol/switches.yaml", "The client is switched off"},
            new String[] {"certificate/life-time.yaml", "The certificate has expired"},
            new String[] {"server/pools.yaml", "The front-end pool is stopped"},
            new String[] {
                "authentication/ntlm-and-protection.yaml",
                "A low level on the client alone, with Extended Protection on the server"
            },
            new String[] {"tls/server.yaml", "TLS 1.2 is switched off for incoming connections"});

    /** What a healthy server does not have, what our readers sum up of many objects, and what programs print. */
    private static final List<String> NOT_SIMULATED = List.of(
            "Get-WinEvent.Microsoft-Windows-Security-Kerberos 4",
            "Get-WinEvent.Microsoft-Windows-Kerberos-Key-Distribution-Center 11",
            "Get-WinEvent.Microsoft-Windows-ActiveDirectory_DomainService",
            "Get-WinEvent.Microsoft-Windows-Time-Service",
            "Get-WinEvent.Microsoft-Windows-DNS-Client",
            "Get-WinEvent.Tcpip",
            "Get-WinEvent.MSExchangeIS 9646 objtFolder",
            "Get-WinEvent.ESE system error 665",
            "Get-WinEvent.ESE 474",
            "Get-WinEvent.HttpEvent 15021 443",
            "Get-WinEvent.MSExchange Web Services 24",
            ".FullyQualifiedErrorId",
            "Get-NetAdapterRss.Disabled",
            "Get-ServerComponentState.NotActive",
            "Test-ServiceHealth.NotRunning",
            "Win32_PowerPlan.",
            "dsregcmd.",
            "netsh.",
            "w32tm.",
            "\\Network Interface\\");

    /** What the fault of a case does to other readings than its own: no server is healthy beside it. */
    private static final Map<String, Map<String, Object>> SHOWN_BESIDE = Map.of(
            "The front-end pool is stopped",
            Map.of(
                    "endpoint.healthcheck-status",
                    503,
                    "endpoint.mapi-status-with-credentials",
                    503,
                    "endpoint.mapi-status-without-credentials",
                    503,
                    "server.mapi-connectivity-test",
                    "failed",
                    "server.outlook-mapi-http-self-test",
                    "failed",
                    "server.outlook-mapi-http-deep-test",
                    "failed"),
            "The certificate has expired",
            Map.of(
                    "endpoint.certificate.not-after", "2026-11-15T12:00:00Z",
                    "endpoint.certificate.trusted", false,
                    "server.certificate.status", "DateInvalid"));

    private final Troubleshooter troubleshooter = TestKnowledge.troubleshooter();

    @Test
    void a_bundle_answers_most_questions_and_all_but_those_for_people() throws IOException {
        int questions = 0;
        int answered = 0;
        int forMachines = 0;
        for (String[] one : CASES) {
            WorkedCase worked = worked(one[0], one[1]);
            Map<String, Object> values = values(worked);
            Set<String> read = bundle(worked, values);
            List<String> asked = interview(worked, values);
            List<String> open =
                    asked.stream().filter(key -> !read.contains(key)).toList();
            List<String> people = asked.stream().filter(this::isForPeople).toList();

            System.out.println(
                    "%s: %d questions, answered by the bundle %d %%; %d of them only people can answer; open: %s"
                            .formatted(one[1], asked.size(), share(asked, read), people.size(), open));
            questions += asked.size();
            answered += asked.size() - open.size();
            forMachines += asked.size() - people.size();
            assertThat(open)
                    .as(one[1])
                    .allMatch(key -> isForPeople(key)
                            || isOfTheScriptOnly(key)
                            || definition(key).command() == null
                                    && definition(key).readFrom().isEmpty());
            assertThat(asked).as("an interview that comes to an end").hasSizeLessThan(MOST_QUESTIONS);
        }
        System.out.println(
                "all: %d of %d questions answered by the bundle, %d %%; of the %d that a machine can answer, %d %%"
                        .formatted(
                                answered,
                                questions,
                                100 * answered / questions,
                                forMachines,
                                100 * answered / forMachines));
        // The rest is about what a person sees in Outlook and in its Connection Status, or tries or changed before,
        // which no script can tell.
        // Since interviews begin with where else it works, and ask early for the whole dialog, that is much; with a
        // bundle
        // at hand none of it is asked, as the next test shows. A case that a probe decides ends after two questions.
        assertThat(100 * answered / questions).isGreaterThanOrEqualTo(35);
        assertThat(100 * answered / forMachines).isGreaterThanOrEqualTo(95);
    }

    @Test
    void what_is_asked_after_the_bundle_is_not_in_it() throws IOException {
        for (String[] one : CASES) {
            WorkedCase worked = worked(one[0], one[1]);
            Map<String, Object> values = values(worked);
            List<Observation> known = new ArrayList<>(observations(worked, values));
            known.addAll(complaint(worked));

            List<String> asked = interview(worked, values, known);

            System.out.println("%s, after the bundle: %d questions: %s".formatted(one[1], asked.size(), asked));
            assertThat(asked).doesNotContainAnyElementsOf(bundle(worked, values));
        }
    }

    @Test
    void whatever_has_a_name_that_our_readers_know_is_read_from_a_bundle() throws IOException {
        WorkedCase worked = worked("protocol/switches.yaml", "The organisation is switched off");
        Map<String, Object> values = values(worked);

        Set<String> lacking =
                new TreeSet<>(Collection.of(troubleshooter.knowledge()).keys(Scope.ALL));
        lacking.removeIf(key -> definition(key).readFrom().isEmpty());
        lacking.removeAll(bundle(worked, values));
        lacking.removeIf(key -> NOT_SIMULATED.stream()
                .anyMatch(part -> definition(key).readFrom().get(0).contains(part)));

        assertThat(lacking).isEmpty();
    }

    @Test
    void what_one_command_answers_together_the_collector_reads_together() {
        Set<String> collected = Collection.of(troubleshooter.knowledge()).keys(Scope.ALL);
        Map<String, List<String>> groups = troubleshooter.knowledge().vocabulary().values().stream()
                .filter(definition -> definition.command() != null)
                .collect(Collectors.groupingBy(
                        SharedCommand::of,
                        TreeMap::new,
                        Collectors.mapping(EvidenceDefinition::key, Collectors.toList())));

        assertThat(groups.values())
                .allMatch(keys -> collected.containsAll(keys) || keys.stream().noneMatch(collected::contains));
    }

    @Test
    void a_bundle_alone_leads_to_the_cause() throws IOException {
        WorkedCase worked = worked("server/pools.yaml", "The front-end pool is stopped");

        Diagnosis diagnosis =
                troubleshooter.diagnose(observations(worked, values(worked)), List.of(), Context.at(worked.now()));

        assertThat(diagnosis.hypotheses().get(0).cause().id()).isEqualTo("server.front-end-pool-stopped");
        assertThat(diagnosis.hypotheses().get(0).subject()).hasToString("server:" + SimulatedBundle.SERVER);
    }

    @Test
    void a_missing_value_of_the_registry_is_evidence_and_not_a_gap() throws IOException {
        WorkedCase worked = worked("protocol/switches.yaml", "The organisation is switched off");

        assertThat(observations(worked, values(worked)))
                .filteredOn(one -> one.name().equals("HKCU\\Software\\Microsoft\\Exchange\\MapiHttpDisabled"))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isNull())
                .satisfies(one -> assertThat(one.subject()).hasToString("client:" + SimulatedBundle.CLIENT));
    }

    private List<String> interview(WorkedCase worked, Map<String, Object> values) throws IOException {
        return interview(worked, values, complaint(worked));
    }

    /** What the user of the case says is wrong. */
    private List<Observation> complaint(WorkedCase worked) {
        return worked.given().stream()
                .filter(given -> isForPeople(given.key()))
                .map(given -> answer(worked, given.key(), given.subject(), Objects.requireNonNull(given.value())))
                .toList();
    }

    private List<String> interview(WorkedCase worked, Map<String, Object> values, List<Observation> before)
            throws IOException {
        Map<String, Evidence> shown = new TreeMap<>();
        evidence(worked, values).forEach(one -> shown.putIfAbsent(one.key(), one));
        List<Observation> known = new ArrayList<>(before);
        Set<String> notKnown = new TreeSet<>();
        List<String> asked = new ArrayList<>();
        while (asked.size() < MOST_QUESTIONS) {
            Context context = new Context(Context.Audience.ADMIN, null, Context.Mode.ADAPTIVE, worked.now(), notKnown);
            Diagnosis diagnosis = troubleshooter.diagnose(known, List.of(), context);
            if (diagnosis.shouldStop() || diagnosis.nextQuestion() == null) {
                return asked;
            }
            Subject subject = diagnosis.nextQuestion().subject();
            asked.add(diagnosis.nextQuestion().definition().key());
            for (String key : keys(diagnosis.nextQuestion())) {
                if (shown.containsKey(key)) {
                    known.add(answer(worked, key, subject, shown.get(key).value()));
                } else if (values.containsKey(key)) {
                    known.add(answer(worked, key, subject, values.get(key)));
                } else {
                    notKnown.add(key);
                }
            }
        }
        return asked;
    }

    /** One command answers them all. */
    private static List<String> keys(NextQuestion question) {
        return Stream.concat(Stream.of(question.definition()), question.together().stream())
                .map(EvidenceDefinition::key)
                .toList();
    }

    private Observation answer(WorkedCase worked, String key, @Nullable Subject subject, @Nullable Object value) {
        boolean isList = definition(key).type() == ValueType.LIST && value instanceof String;
        return new Observation(
                key,
                subject,
                isList ? List.of(value.toString().split(", ")) : value,
                null,
                Source.FORM,
                worked.now(),
                "answer");
    }

    /** What a user sees, or a window of Outlook that a person reads: no command and no reader answers it. */
    private boolean isForPeople(String key) {
        EvidenceDefinition definition = definition(key);
        return definition.readFrom().isEmpty()
                && (definition.command() == null || definition.command().startsWith("outlook.exe"));
    }

    /** The script collects it, and only our simulation of its output does not show it. */
    private boolean isOfTheScriptOnly(String key) {
        return Collection.of(troubleshooter.knowledge()).keys(Scope.ALL).contains(key)
                && definition(key).readFrom().stream()
                        .anyMatch(name -> NOT_SIMULATED.stream().anyMatch(name::contains));
    }

    private Set<String> bundle(WorkedCase worked, Map<String, Object> values) throws IOException {
        return evidence(worked, values).stream().map(Evidence::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Evidence> evidence(WorkedCase worked, Map<String, Object> values) throws IOException {
        return troubleshooter
                .read(observations(worked, values), List.of(), Context.at(worked.now()))
                .evidence();
    }

    /** One bundle of the server, one of the client, both read as if they had been uploaded. */
    private List<Observation> observations(WorkedCase worked, Map<String, Object> values) throws IOException {
        List<Observation> observations = new ArrayList<>();
        for (boolean server : new boolean[] {true, false}) {
            observations.addAll(SimulatedBundle.read(
                            new SimulatedBundle(troubleshooter.knowledge(), values, server).zip(worked.now()))
                    .observations());
        }
        return observations;
    }

    private EvidenceDefinition definition(String key) {
        return Objects.requireNonNull(troubleshooter.knowledge().definition(key), key);
    }

    private static long share(List<String> asked, Set<String> answered) {
        return 100 * asked.stream().filter(answered::contains).count() / Math.max(1, asked.size());
    }

    private static WorkedCase worked(String file, String title) {
        return YamlKnowledgeReader.readCases(TestKnowledge.KNOWLEDGE).stream()
                .filter(one -> one.file().endsWith(file) && one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> values(WorkedCase worked) throws IOException {
        Properties healthy = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(BundleInterviewTest.class.getResourceAsStream("/collect/healthy.properties")),
                StandardCharsets.UTF_8)) {
            healthy.load(in);
        }
        Map<String, Object> values = new TreeMap<>();
        healthy.forEach((key, value) -> values.put(key.toString(), value));
        values.putAll(SHOWN_BESIDE.getOrDefault(worked.title(), Map.of()));
        worked.given().forEach(given -> {
            if (given.value() != null) {
                values.put(given.key(), given.value());
            }
        });
        return values;
    }
}
