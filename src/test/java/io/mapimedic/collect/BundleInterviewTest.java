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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many questions a bundle saves. The interview begins with nothing and follows the next question until there is none; whoever is
 * asked knows what the case gives, and else what a healthy machine shows.
 */
class BundleInterviewTest {

    private static final int MOST_QUESTIONS = 100;

    private final Troubleshooter troubleshooter = TestKnowledge.troubleshooter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            protocol/switches.yaml                | The client is switched off
            certificate/life-time.yaml            | The certificate has expired
            server/pools.yaml                     | The front-end pool is stopped
            authentication/ntlm-and-protection.yaml | A low level on the client alone, with Extended Protection on the server
            tls/server.yaml                       | TLS 1.2 is switched off for incoming connections
            """)
    void a_bundle_spares_half_of_the_questions_and_all_but_those_for_people(String file, String title)
            throws IOException {
        WorkedCase worked = worked(file, title);
        Map<String, Object> values = values(worked);
        Collection collection = Collection.of(troubleshooter.knowledge());
        List<String> asked = interview(worked, values);
        Set<String> collected = collection.keys(Scope.ALL);
        Set<String> read = bundle(worked, values);

        Set<String> open = new TreeSet<>(asked);
        open.removeAll(collected);

        System.out.println(
                "%s: %d questions, %d of them for people only; collected %d %%, read as evidence so far %d %%"
                        .formatted(title, asked.size(), open.size(), share(asked, collected), share(asked, read)));
        assertThat(share(asked, collected)).isGreaterThanOrEqualTo(50);
        assertThat(open)
                .allMatch(key -> definition(key).command() == null
                        || collection.leftOut().containsKey(key));
        assertThat(asked).as("an interview that comes to an end").hasSizeLessThan(MOST_QUESTIONS);
    }

    @Test
    void whatever_has_a_name_that_our_readers_know_is_read_from_a_bundle() throws IOException {
        WorkedCase worked = worked("protocol/switches.yaml", "The organisation is switched off");
        Map<String, Object> values = values(worked);

        Set<String> lacking =
                new TreeSet<>(Collection.of(troubleshooter.knowledge()).keys(Scope.ALL));
        lacking.removeIf(key -> definition(key).readFrom().isEmpty());
        lacking.removeAll(bundle(worked, values));

        assertThat(lacking).isEmpty();
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

    private List<String> interview(WorkedCase worked, Map<String, Object> values) {
        List<Observation> known = new ArrayList<>();
        Set<String> notKnown = new TreeSet<>();
        List<String> asked = new ArrayList<>();
        while (asked.size() < MOST_QUESTIONS) {
            Context context = new Context(Context.Audience.ADMIN, null, Context.Mode.ADAPTIVE, worked.now(), notKnown);
            Diagnosis diagnosis = troubleshooter.diagnose(known, List.of(), context);
            if (diagnosis.shouldStop() || diagnosis.nextQuestion() == null) {
                return asked;
            }
            EvidenceDefinition question = diagnosis.nextQuestion().definition();
            asked.add(question.key());
            Object value = values.get(question.key());
            if (value == null) {
                notKnown.add(question.key());
            } else {
                known.add(new Observation(
                        question.key(),
                        diagnosis.nextQuestion().subject(),
                        question.type() == ValueType.LIST && value instanceof String text
                                ? List.of(text.split(", "))
                                : value,
                        null,
                        Source.PROBE,
                        worked.now(),
                        "answer"));
            }
        }
        return asked;
    }

    private Set<String> bundle(WorkedCase worked, Map<String, Object> values) throws IOException {
        return troubleshooter
                .read(observations(worked, values), List.of(), Context.at(worked.now()))
                .evidence()
                .stream()
                .map(Evidence::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One bundle of the server, one of the client. */
    private List<Observation> observations(WorkedCase worked, Map<String, Object> values) throws IOException {
        List<Observation> observations = new ArrayList<>();
        for (boolean server : new boolean[] {true, false}) {
            observations.addAll(SimulatedBundle.read(
                    new SimulatedBundle(troubleshooter.knowledge(), values, server).zip(worked.now())));
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
        worked.given().forEach(given -> {
            if (given.value() != null) {
                values.put(given.key(), given.value());
            }
        });
        return values;
    }
}
