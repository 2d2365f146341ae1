package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.ranking.Belief;
import io.mapimedic.testsupport.TestKnowledge;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On the real knowledge: what does not apply to the versions of a case is not proposed, and the end of support is said. */
class VersionsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private static final Observation DEAD_ADDRESS = seen("server.autodiscover-uri-reachable", "server:EX01", false);

    @Test
    void a_case_of_2013_does_not_get_the_step_of_later_versions() {
        assertThat(commands(diagnose("2013", DEAD_ADDRESS), "virtual-directory.set-autodiscover-uri"))
                .anyMatch(command -> command.startsWith("Set-ClientAccessServer "))
                .noneMatch(command -> command.contains("ClientAccessService"));
    }

    @Test
    void a_case_of_se_does_not_get_the_step_of_2013() {
        assertThat(commands(diagnose("se", DEAD_ADDRESS), "virtual-directory.set-autodiscover-uri"))
                .anyMatch(command -> command.startsWith("Set-ClientAccessService "))
                .noneMatch(command -> command.contains("ClientAccessServer "));
    }

    @Test
    void the_version_of_the_server_decides_when_nobody_stated_one() {
        Diagnosis diagnosis =
                diagnose(null, DEAD_ADDRESS, seen("server.exchange-version", "server:EX01", "15.0.1497.2"));

        assertThat(commands(diagnosis, "virtual-directory.set-autodiscover-uri"))
                .noneMatch(command -> command.contains("ClientAccessService"));
    }

    @Test
    void without_a_version_each_step_says_for_which_it_is() {
        assertThat(steps(diagnose(null, DEAD_ADDRESS), "virtual-directory.set-autodiscover-uri"))
                .extracting(Step::textForItsVersions)
                .anyMatch(text -> text.startsWith("Only for Exchange 2013: "))
                .anyMatch(text -> text.startsWith("Only for Exchange 2016 and later: "));
        assertThat(steps(diagnose("2013", DEAD_ADDRESS), "virtual-directory.set-autodiscover-uri"))
                .extracting(Step::textForItsVersions)
                .noneMatch(text -> text.startsWith("Only for"));
    }

    @Test
    void a_value_of_the_registry_is_set_where_this_outlook_reads_it() {
        Observation skipped = seen("client.autodiscover-skips-scp", "client:PC-1", true);
        Observation fails = seen("client.cannot-connect", "client:PC-1", true);

        assertThat(keys(diagnose(null, skipped, fails, seen("client.outlook-release", "client:PC-1", "2013"))))
                .isNotEmpty()
                .allMatch(key -> key.contains("15.0"));
        assertThat(keys(diagnose(null, skipped, fails, seen("client.outlook-release", "client:PC-1", "2021"))))
                .isNotEmpty()
                .allMatch(key -> key.contains("16.0"));
    }

    @Test
    void a_build_with_the_fix_cannot_have_the_fault() {
        Observation on = seen("server.tls13-server-enabled", "server:EX01", true);
        Observation lost = seen("client.disconnects", "client", true);

        assertThat(believed(diagnose(null, on, lost, seen("server.exchange-version", "server:EX01", "15.2.1544.4"))))
                .contains("tls.tls13-unsupported");
        assertThat(believed(diagnose(null, on, lost, seen("server.exchange-version", "server:EX01", "15.2.1748.10"))))
                .doesNotContain("tls.tls13-unsupported");
    }

    @Test
    void before_its_day_a_finding_means_nothing() {
        Observation outlook = seen("client.outlook-release", "client:PC-1", "2021");

        assertThat(present(diagnose(NOW, null, outlook))).contains("client.outlook-2021-out-of-support");
        assertThat(present(diagnose(Instant.parse("2026-10-13T23:00:00Z"), null, outlook)))
                .doesNotContain("client.outlook-2021-out-of-support");
    }

    @Test
    void the_end_of_support_of_what_the_case_names_is_said_with_its_source() {
        Diagnosis diagnosis = diagnose("2016", seen("client.outlook-release", "client:PC-1", "2013"));

        assertThat(SupportEnd.of(diagnosis))
                .extracting(SupportEnd::sentence)
                .satisfiesExactly(
                        exchange ->
                                assertThat(exchange).startsWith("Support of Exchange Server 2016 ended on 2025-10-14."),
                        outlook -> assertThat(outlook).startsWith("Support of Outlook 2013 ended on 2023-04-11."));
        assertThat(SupportEnd.of(diagnosis))
                .allSatisfy(end -> assertThat(end.product().sources()).isNotEmpty());
    }

    @Test
    void support_that_goes_on_is_not_called_ended() {
        assertThat(SupportEnd.of(diagnose(Instant.parse("2025-10-14T09:00:00Z"), "2016")))
                .extracting(SupportEnd::ended)
                .containsExactly(false);
        assertThat(SupportEnd.of(diagnose("se"))).isEmpty();
        assertThat(SupportEnd.of(diagnose((String) null))).isEmpty();
    }

    @Test
    void the_linter_knows_the_words_of_the_vocabulary() {
        assertThat(TestKnowledge.knowledge()
                        .vocabulary()
                        .get("client.outlook-release")
                        .choices()
                        .keySet())
                .containsExactlyInAnyOrder(
                        "2003", "2007", "2010", "2013", "2016", "2019", "2021", "2024", "microsoft-365");
    }

    private static List<Step> steps(Diagnosis diagnosis, String remediation) {
        return diagnosis.remediations().stream()
                .filter(one -> one.remediation().id().equals(remediation))
                .flatMap(one -> one.steps().stream())
                .toList();
    }

    private static List<String> commands(Diagnosis diagnosis, String remediation) {
        return steps(diagnosis, remediation).stream()
                .map(Step::command)
                .map(String::valueOf)
                .toList();
    }

    private static List<String> keys(Diagnosis diagnosis) {
        return steps(diagnosis, "client.ask-active-directory").stream()
                .flatMap(step -> step.registry().stream())
                .map(change -> change.key().toString())
                .toList();
    }

    private static List<String> believed(Diagnosis diagnosis) {
        return diagnosis.hypotheses().stream()
                .filter(one -> one.belief().isAtLeast(Belief.POSSIBLE))
                .map(one -> one.cause().id())
                .toList();
    }

    private static List<String> present(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.isPresent())
                .map(finding -> finding.id())
                .toList();
    }

    private static Diagnosis diagnose(@Nullable String exchange, Observation... observations) {
        return diagnose(NOW, exchange, observations);
    }

    private static Diagnosis diagnose(Instant now, @Nullable String exchange, Observation... observations) {
        Context context = new Context(Context.Audience.ADMIN, exchange, Context.Mode.ADAPTIVE, now);
        return TestKnowledge.troubleshooter().diagnose(List.of(observations), List.of(), context);
    }

    private static Observation seen(String key, String subject, Object value) {
        return new Observation(key, Subject.parse(subject).orElseThrow(), value, null, Source.PROBE, null, "test");
    }
}
