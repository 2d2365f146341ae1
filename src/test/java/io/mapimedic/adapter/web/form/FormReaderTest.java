package io.mapimedic.adapter.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.web.form.FormReader.FormInput;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Sample;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.report.SampleDiagnosis;
import io.mapimedic.report.SampleKnowledge;
import io.mapimedic.report.view.CarriedEvidence;
import io.mapimedic.report.view.QuestionView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

    private final KnowledgeBase knowledge = SampleKnowledge.knowledge();

    private final ProbeReader probes = input -> new ProbeResult(
            List.of(), List.of(new Unrecognised(input.name(), "%d bytes".formatted(size(input)), "Not known.", null)));

    private static int size(ProbeInput input) {
        try (InputStream in = input.open()) {
            return in.readAllBytes().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organization.mapi-http-enabled               | no                   | false
            server.mapi-response-time                    | 1200.5               | 1200.5
            server.mapi-app-pool-state                   | ntlm                 | ntlm
            server.mapi-virtual-directory.iis-authentication | negotiate        | [negotiate]
            server.exchange-build                        | 15.2.1544.14         | 15.2.1544.14
            server.certificate.not-after                 | 2026-11-22T09:00     | 2026-11-22T09:00:00Z
            server.certificate.not-after                 | 2026-11-22           | 2026-11-22T00:00:00Z
            client.dns-servers                           | 10.0.0.1, 10.0.0.2   | [10.0.0.1, 10.0.0.2]
            """)
    void an_answer_becomes_a_value_of_its_type(String key, String entered, String expected) {
        FormInput input = read(Map.of("answer:" + key, List.of(entered)));

        assertThat(input.problems()).isEmpty();
        assertThat(input.observations()).singleElement().satisfies(observation -> {
            assertThat(observation.name()).isEqualTo(key);
            assertThat(String.valueOf(observation.value())).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organization.mapi-http-enabled | maybe      | yes, no or don't know
            server.mapi-response-time      | fast       | in digits
            server.mapi-response-time      | -1         | from 0 to 600000 ms
            server.mapi-response-time      | NaN        | from 0 to 600000 ms
            server.mapi-app-pool-state     | <script>   | one of the list
            server.exchange-build          | newest     | two to four numbers
            server.certificate.not-after   | tomorrow   | 2026-11-22T09:00
            """)
    void a_wrong_answer_is_reported_at_its_field_with_the_remedy(String key, String entered, String remedy) {
        FormInput input = read(Map.of("answer:" + key, List.of(entered)));

        assertThat(input.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("answer:" + key);
            assertThat(problem.text()).contains(remedy);
        });
    }

    @Test
    void do_not_know_is_no_evidence() {
        FormInput input = read(Map.of("answer:organization.mapi-http-enabled", List.of(""), "text", List.of("x")));

        assertThat(input.observations()).isEmpty();
        assertThat(input.problems()).isEmpty();
    }

    @Test
    void looked_and_found_nothing_is_evidence() {
        FormInput input = read(Map.of("nothing:server.mapi-virtual-directory.internal-url", List.of("yes")));

        assertThat(input.observations()).extracting(Observation::value).containsExactly((Object) null);
    }

    @Test
    void a_name_belongs_to_all_answers_of_its_kind() {
        FormInput input = read(Map.of(
                "name:server",
                List.of("EX01\"; Remove-Mailbox *"),
                "answer:server.mapi-response-time",
                List.of("700")));

        assertThat(input.observations())
                .extracting(observation -> String.valueOf(observation.subject()))
                .containsExactly("server:EX01\"; Remove-Mailbox *");
    }

    @Test
    void nothing_at_all_is_a_problem() {
        assertThat(read(Map.of()).problems()).extracting(FieldProblem::field).containsExactly("text");
    }

    @Test
    void evidence_carried_along_comes_back_as_it_was() {
        Diagnosis diagnosis = SampleDiagnosis.hostile();
        String carried = new CarriedEvidence(knowledge).write(diagnosis).orElseThrow();

        FormInput input = read(Map.of("evidence", List.of(carried)));

        assertThat(input.problems()).isEmpty();
        assertThat(input.observations()).hasSize(4);
        assertThat(input.observations().get(0).observedAt()).isEqualTo(SampleDiagnosis.NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "[1]",
                "[{}]",
                "[{\"key\":\"a\"}]",
                "[[[[[[[[[[[[[[]]]]]]]]]]]]]]",
                "[{\"key\":\"a\",\"source\":\"oracle\"}]",
                "[{\"key\":1,\"source\":\"form\"}]",
                "[{\"key\":\"a\",\"source\":\"form\",\"value\":{}}]",
                "[{\"key\":\"a\",\"source\":\"form\",\"x\":1}]",
                "[{\"key\":\"a\",\"source\":\"form\",\"observedAt\":\"now\"}]",
                "[] []",
                "[{\"key\":\"a\",\"source\":\"form\",\"subject\":\"moon:a\"}]"
            })
    void evidence_tampered_with_is_refused(String carried) {
        assertThat(read(Map.of("evidence", List.of(carried))).problems())
                .extracting(FieldProblem::field)
                .contains("evidence");
    }

    @Test
    void what_a_value_sums_up_is_carried_along() {
        String carried = "[{\"key\":\"server.mapi-response-time\",\"value\":120,\"source\":\"probe\",\"sample\":%s}]";

        assertThat(read(Map.of(
                                "evidence",
                                List.of(carried.formatted("{\"size\":3,\"from\":\"2026-11-22T08:00:00Z\"}"))))
                        .observations()
                        .get(0)
                        .sample())
                .isEqualTo(new Sample(3, java.time.Instant.parse("2026-11-22T08:00:00Z"), null));
        for (String broken : List.of("5", "{}", "{\"size\":0}", "{\"size\":1,\"to\":\"soon\"}")) {
            assertThat(read(Map.of("evidence", List.of(carried.formatted(broken))))
                            .problems())
                    .as(broken)
                    .isNotEmpty();
        }
    }

    @Test
    void evidence_longer_than_the_limit_is_refused() {
        assertThat(read(Map.of("evidence", List.of(" [" + " ".repeat(CarriedEvidence.MAX_LENGTH) + "]")))
                        .problems())
                .extracting(FieldProblem::text)
                .first()
                .asString()
                .contains("longer than");
    }

    @Test
    void too_much_text_is_refused_with_the_limit() {
        Submission sent =
                new Submission(Map.of("text", List.of("x".repeat((int) FormReader.MAX_BYTES + 1))), List.of());

        assertThat(reader().read(sent).problems())
                .extracting(FieldProblem::text)
                .first()
                .asString()
                .contains("10 MiB");
    }

    @Test
    void the_form_keeps_what_was_entered_and_unfolds_what_is_wrong() {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("text", List.of("<b>pasted</b>"));
        fields.put("answer:server.mapi-response-time", List.of("-1"));
        Submission sent = new Submission(fields, List.of());

        FormView form = new FormViewBuilder(knowledge, sent, reader().read(sent).problems()).build();

        assertThat(form.text()).isEqualTo("<b>pasted</b>");
        assertThat(form.first()).extracting(QuestionView::key).containsExactly("organization.mapi-http-enabled");
        assertThat(form.groups()).extracting(FormView.Group::open).containsExactly(true, false);
        assertThat(form.groups().get(0).topics().get(0).questions())
                .filteredOn(question -> question.error() != null)
                .extracting(QuestionView::value)
                .containsExactly("-1");
    }

    private FormReader reader() {
        return new FormReader(knowledge, probes, Instant.EPOCH);
    }

    private FormInput read(Map<String, List<String>> fields) {
        return reader().read(new Submission(fields, List.of()));
    }
}
