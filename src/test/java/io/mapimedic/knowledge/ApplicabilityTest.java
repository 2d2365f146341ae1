package io.mapimedic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.Applicability.Bound;
import io.mapimedic.model.BuildNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** For which cases an entry holds. */
class ApplicabilityTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    @Test
    void what_says_nothing_holds_in_every_case() {
        assertThat(Applicability.ALL.holdsIn(of(Set.of("2013"), Set.of("2010"), "15.0.1497.48")))
                .isTrue();
    }

    @Test
    void one_of_the_versions_of_a_case_is_enough() {
        Applicability newer = Applicability.ofExchange(List.of("2019", "se"));

        assertThat(newer.holdsIn(of(Set.of("2013", "2019"), Set.of()))).isTrue();
        assertThat(newer.holdsIn(of(Set.of("2013"), Set.of()))).isFalse();
    }

    @Test
    void a_case_that_names_no_outlook_excludes_none() {
        Applicability old = new Applicability(List.of(), List.of("2013"), List.of(), List.of());

        assertThat(old.holdsIn(of(Set.of(), Set.of()))).isTrue();
        assertThat(old.holdsIn(of(Set.of(), Set.of("2013")))).isTrue();
        assertThat(old.holdsIn(of(Set.of(), Set.of("2016", "2019")))).isFalse();
    }

    @Test
    void the_build_of_a_bound_is_the_first_of_the_new_state() {
        Applicability since = since(exchange("15.2.1544.4"));

        assertThat(since.holdsIn(of(Set.of(), Set.of(), "15.2.1544.4"))).isTrue();
        assertThat(since.holdsIn(of(Set.of(), Set.of(), "15.2.1258.12"))).isFalse();
        assertThat(until(exchange("15.2.1544.4")).holdsIn(of(Set.of(), Set.of(), "15.2.1544.4")))
                .isFalse();
        assertThat(until(exchange("15.2.1544.4")).holdsIn(of(Set.of(), Set.of(), "15.2.1258.12")))
                .isTrue();
    }

    @Test
    void a_build_says_nothing_about_another_version_and_a_version_is_no_build() {
        Applicability since = since(exchange("15.2.1544.4"));

        assertThat(since.holdsIn(of(Set.of(), Set.of(), "15.1.2507.39"))).isTrue();
        assertThat(since.holdsIn(of(Set.of(), Set.of(), "15.2"))).isTrue();
    }

    @Test
    void one_server_for_which_it_holds_is_enough() {
        assertThat(since(exchange("15.2.1544.4")).holdsIn(of(Set.of(), Set.of(), "15.2.1258.12", "15.2.1748.10")))
                .isTrue();
    }

    @Test
    void the_day_of_the_case_is_compared() {
        Bound before = new Bound(null, null, DAY.minusDays(1), "It began.", List.of("S"));
        Bound today = new Bound(null, null, DAY, "It began.", List.of("S"));
        Bound later = new Bound(null, null, DAY.plusDays(1), "It began.", List.of("S"));

        assertThat(Stream.of(before, today, later).map(bound -> since(bound).holdsIn(of(Set.of(), Set.of()))))
                .containsExactly(true, true, false);
        assertThat(Stream.of(before, today, later).map(bound -> until(bound).holdsIn(of(Set.of(), Set.of()))))
                .containsExactly(false, false, true);
    }

    @Test
    void what_cannot_be_checked_excludes_nothing() {
        Bound words = new Bound(null, null, null, "It came with Windows 11.", List.of("S"));

        assertThat(since(words).holdsIn(of(Set.of("2013"), Set.of("2010"), "15.0.1497.48")))
                .isTrue();
        assertThat(until(words).holdsIn(of(Set.of("2013"), Set.of("2010"), "15.0.1497.48")))
                .isTrue();
    }

    @Test
    void versions_up_to_the_newest_are_named_by_the_first() {
        assertThat(Applicability.ofExchange(List.of("2016", "2019", "se")).versions())
                .isEqualTo("Exchange 2016 and later");
        assertThat(new Applicability(List.of("2013"), List.of("2013"), List.of(), List.of()).versions())
                .isEqualTo("Exchange 2013, Outlook 2013");
        assertThat(Applicability.ofExchange(List.of("2019", "se", "online")).versions())
                .isEqualTo("Exchange 2019, Exchange SE, Exchange Online");
        assertThat(Applicability.ALL.versions()).isEmpty();
    }

    private static Bound exchange(String build) {
        return new Bound(BuildNumber.parse(build).orElseThrow(), null, null, "It began.", List.of("S"));
    }

    private static Applicability since(Bound bound) {
        return new Applicability(List.of(), List.of(), List.of(bound), List.of());
    }

    private static Applicability until(Bound bound) {
        return new Applicability(List.of(), List.of(), List.of(), List.of(bound));
    }

    private static CaseVersions of(Set<String> exchange, Set<String> outlook, String... builds) {
        Set<BuildNumber> seen = Stream.of(builds)
                .map(build -> BuildNumber.parse(build).orElseThrow())
                .collect(Collectors.toSet());
        return new CaseVersions(exchange, outlook, seen, Set.of(), DAY);
    }
}
