package io.mapimedic.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.model.BuildNumber;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each type with what it takes and what it refuses. */
class ValueReaderTest {

    private static final Map<String, String> NONE = Map.of();

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "False, false",
        "YES, true",
        "no, false",
        "$true, true",
        "$False, false",
        "1, true",
        "0, false",
        "' true ', true"
    })
    void yes_and_no_are_read_in_the_words_people_and_shells_use(String reported, boolean expected) {
        assertThat(read(ValueType.BOOLEAN, reported)).isEqualTo(new Value.Flag(expected));
    }

    @Test
    void yes_and_no_are_read_from_json() {
        assertThat(read(ValueType.BOOLEAN, true)).isEqualTo(new Value.Flag(true));
        assertThat(read(ValueType.BOOLEAN, 0)).isEqualTo(new Value.Flag(false));
        assertThat(read(ValueType.BOOLEAN, 1L)).isEqualTo(new Value.Flag(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"perhaps", "2", "tru", "yes no"})
    void what_is_neither_yes_nor_no_is_refused(String reported) {
        assertThat(problem(ValueType.BOOLEAN, reported)).hasMessage("'%s' is neither yes nor no.".formatted(reported));
        assertThat(problem(ValueType.BOOLEAN, reported).remedy()).isEqualTo("Give true or false.");
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "-3.5, -3.5", "+7, 7", "0.001, 0.001", "' 8 ', 8", "007, 7"})
    void a_number_is_read(String reported, double expected) {
        assertThat(read(ValueType.NUMBER, reported)).isEqualTo(new Value.Quantity(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"many", "1,5", "1e5", "0x10", "NaN", "Infinity", "1.", ".5", "12 ms", "1234567890123456", "٣"})
    void what_is_no_number_is_refused(String reported) {
        assertThat(problem(ValueType.NUMBER, reported)).hasMessage("'%s' is not a number.".formatted(reported));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_number_that_is_not_finite_is_refused(double reported) {
        assertThat(problem(ValueType.NUMBER, reported)).hasMessageEndingWith("is not a number.");
    }

    @ParameterizedTest(name = "{0} {1} is {2} {3}")
    @CsvSource({
        "700, ms, 700, ms",
        "1.5, s, 1500, ms",
        "1500, ms, 1.5, s",
        "2, min, 120, s",
        "1, h, 60, min",
        "36, h, 1.5, days",
        "0.95, ratio, 95, %",
        "50, %, 0.5, ratio",
        "2, KiB, 2048, bytes",
        "1, MiB, 1024, KiB",
        "3, count, 3, count"
    })
    void a_number_is_converted_to_the_unit_of_the_vocabulary(
            double reported, String unit, double expected, String wanted) {
        assertThat(ValueReader.read(number(wanted, null, null), reported, unit))
                .isEqualTo(new Value.Quantity(expected));
    }

    @ParameterizedTest(name = "{0} {1} is exactly {2} {3}")
    @CsvSource({
        "0.07, ratio, 7, %",
        "0.14, ratio, 14, %",
        "0.29, ratio, 29, %",
        "0.55, ratio, 55, %",
        "1.005, s, 1005, ms",
        "4.35, s, 4350, ms",
        "0.1, days, 8640, s"
    })
    void a_conversion_does_not_push_a_number_over_a_limit(
            double reported, String unit, double expected, String wanted) {
        assertThat(ValueReader.read(number(wanted, null, null), reported, unit))
                .isEqualTo(new Value.Quantity(expected));
    }

    @ParameterizedTest
    @CsvSource({"ms, %", "parsec, ms", "MS, ms", "'', ms", "bytes, count"})
    void a_unit_that_measures_something_else_is_refused(String unit, String wanted) {
        UnreadableValueException problem = catchThrowableOfType(
                UnreadableValueException.class, () -> ValueReader.read(number(wanted, null, null), 5, unit));

        assertThat(problem).hasMessage("'%s' is no unit for 'server.value'.".formatted(unit));
        assertThat(problem.remedy()).isEqualTo("Give it in %s.".formatted(wanted));
    }

    @Test
    void the_bounds_of_what_is_possible_are_possible() {
        assertThat(ValueReader.read(number("%", 0.0, 100.0), 0, null)).isEqualTo(new Value.Quantity(0));
        assertThat(ValueReader.read(number("%", 0.0, 100.0), 100, null)).isEqualTo(new Value.Quantity(100));
        assertThat(ValueReader.read(number("%", 0.0, 100.0), 1, "ratio")).isEqualTo(new Value.Quantity(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "100.1", "-999999999999999"})
    void what_is_impossible_is_refused_with_what_is_possible(String reported) {
        UnreadableValueException problem = catchThrowableOfType(
                UnreadableValueException.class, () -> ValueReader.read(number("%", 0.0, 100.0), reported, null));

        assertThat(problem).hasMessage("'%s' is not possible for 'server.value'.".formatted(reported));
        assertThat(problem.remedy()).isEqualTo("Give a number from 0 to 100 %.");
    }

    @Test
    void the_range_holds_after_the_conversion() {
        assertThat(catchThrowableOfType(
                        UnreadableValueException.class, () -> ValueReader.read(number("%", 0.0, 100.0), 95, "ratio")))
                .isNotNull();
        assertThat(catchThrowableOfType(
                                UnreadableValueException.class,
                                () -> ValueReader.read(number("ms", 0.0, null), -1, "s"))
                        .remedy())
                .isEqualTo("Give a number from 0 to ∞ ms.");
    }

    @Test
    void a_number_that_no_unit_can_hold_is_refused() {
        assertThat(catchThrowableOfType(
                        UnreadableValueException.class, () -> ValueReader.read(number("ms", null, null), 1e308, "h")))
                .hasMessageEndingWith("is not possible for 'server.value'.");
    }

    @Test
    void minus_nought_is_nought() {
        assertThat(read(ValueType.NUMBER, "-0")).isEqualTo(read(ValueType.NUMBER, 0));
    }

    @Test
    void a_text_is_read_without_the_blanks_around_it() {
        assertThat(read(ValueType.TEXT, "  NT AUTHORITY\\SYSTEM\t")).isEqualTo(new Value.Text("NT AUTHORITY\\SYSTEM"));
        assertThat(read(ValueType.TEXT, "two\nlines\tand a tab")).isEqualTo(new Value.Text("two\nlines\tand a tab"));
        assertThat(read(ValueType.TEXT, 5)).isEqualTo(new Value.Text("5"));
    }

    @ParameterizedTest
    @EnumSource(ValueType.class)
    void a_text_of_3000_characters_is_refused_whatever_the_type(ValueType type) {
        String message = problem(type, "A".repeat(3_000)).getMessage();

        assertThat(message).hasSizeLessThan(150);
    }

    @Test
    void a_text_may_have_2000_characters_and_not_one_more() {
        assertThat(read(ValueType.TEXT, "A".repeat(2_000))).isEqualTo(new Value.Text("A".repeat(2_000)));
        assertThat(problem(ValueType.TEXT, "A".repeat(2_001))).hasMessageContaining("is longer than 2000 characters.");
    }

    @ParameterizedTest
    @EnumSource(ValueType.class)
    void control_characters_are_refused_and_not_repeated(ValueType type) {
        for (String control : List.of("\u0000", "\u0007", "\u001b[31m", "\u007f", "\u0085")) {
            assertThat(problem(type, "a" + control + "b").getMessage()).doesNotContainPattern("\\p{Cntrl}|\u0085");
        }
    }

    @Test
    void a_choice_is_read_in_any_case_and_kept_in_ours() {
        EvidenceDefinition definition = definition(ValueType.CHOICE, Map.of("rpc-http", "Outlook Anywhere"), NONE);

        assertThat(ValueReader.read(definition, "RPC-HTTP", null)).isEqualTo(new Value.Text("rpc-http"));
    }

    @Test
    void what_is_not_among_the_choices_is_refused_with_what_may_be_meant() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("healthy", "Healthy");
        choices.put("unhealthy", "Unhealthy");
        EvidenceDefinition definition = definition(ValueType.CHOICE, choices, NONE);

        UnreadableValueException problem = catchThrowableOfType(
                UnreadableValueException.class, () -> ValueReader.read(definition, "helthy", null));

        assertThat(problem).hasMessage("'helthy' is not one of healthy, unhealthy.");
        assertThat(problem.remedy()).isEqualTo("Give one of them. Maybe you mean 'healthy'.");
    }

    @Test
    void what_a_probe_prints_becomes_our_word() {
        EvidenceDefinition definition = definition(
                ValueType.CHOICE,
                Map.of("enabled", "On", "disabled", "Off", "inherit", "As the organisation", "none", "Not there"),
                Map.of("True", "enabled", "False", "disabled", "", "inherit", "missing", "none"));

        assertThat(ValueReader.read(definition, "TRUE", null)).isEqualTo(new Value.Text("enabled"));
        assertThat(ValueReader.read(definition, false, null)).isEqualTo(new Value.Text("disabled"));
        assertThat(ValueReader.read(definition, " True ", null)).isEqualTo(new Value.Text("enabled"));
        assertThat(ValueReader.read(definition, "inherit", null)).isEqualTo(new Value.Text("inherit"));
    }

    @Test
    void empty_and_missing_are_two_things_where_the_vocabulary_says_so() {
        EvidenceDefinition definition = definition(
                ValueType.CHOICE, Map.of("inherit", "x", "none", "x"), Map.of("", "inherit", "missing", "none"));

        assertThat(ValueReader.read(definition, "", null)).isEqualTo(new Value.Text("inherit"));
        assertThat(ValueReader.read(definition, "  ", null)).isEqualTo(new Value.Text("inherit"));
        assertThat(ValueReader.read(definition, null, null)).isEqualTo(new Value.Text("none"));
    }

    @ParameterizedTest
    @EnumSource(ValueType.class)
    void empty_blank_and_missing_are_nothing_where_the_vocabulary_says_nothing(ValueType type) {
        assertThat(read(type, null)).isEqualTo(new Value.Nothing());
        assertThat(read(type, "")).isEqualTo(new Value.Nothing());
        assertThat(read(type, " \t ")).isEqualTo(new Value.Nothing());
    }

    @Test
    void a_list_is_read_from_a_list_and_from_words_with_commas() {
        assertThat(read(ValueType.LIST, List.of("a", " b "))).isEqualTo(new Value.Items(List.of("a", "b")));
        assertThat(read(ValueType.LIST, "a, b,,c ")).isEqualTo(new Value.Items(List.of("a", "b", "c")));
        assertThat(read(ValueType.LIST, List.of())).isEqualTo(new Value.Items(List.of()));
    }

    @Test
    void blank_items_of_a_list_do_not_count() {
        assertThat(read(ValueType.LIST, List.of("", "a", "  "))).isEqualTo(new Value.Items(List.of("a")));
        assertThat(read(ValueType.LIST, List.of(""))).isEqualTo(new Value.Items(List.of()));
        assertThat(read(ValueType.LIST, " , ")).isEqualTo(new Value.Items(List.of()));
    }

    @Test
    void items_are_kept_in_the_spelling_of_the_vocabulary() {
        EvidenceDefinition definition = definition(
                ValueType.LIST,
                Map.of("NTLM", "NTLM", "Negotiate", "Negotiate"),
                Map.of("WindowsIntegrated", "Negotiate"));

        assertThat(ValueReader.read(definition, List.of("Ntlm", "windowsintegrated", "OAuth"), null))
                .isEqualTo(new Value.Items(List.of("NTLM", "Negotiate", "OAuth")));
    }

    @Test
    void a_list_of_600_items_is_refused_and_one_of_500_is_read() {
        List<String> items = IntStream.range(0, 600)
                .mapToObj(i -> "name" + i + ".contoso.com")
                .toList();

        assertThat(problem(ValueType.LIST, items)).hasMessageEndingWith("has more than 500 items.");
        assertThat(problem(ValueType.LIST, items).getMessage()).hasSizeLessThan(150);
        assertThat(read(ValueType.LIST, items.subList(0, 500))).isEqualTo(new Value.Items(items.subList(0, 500)));
    }

    @Test
    void an_item_with_control_characters_is_refused() {
        assertThat(problem(ValueType.LIST, List.of("good", "b\u0000d"))).hasMessageContaining("control characters");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22T00:00:00Z",
        "2026-11-22T09:00:00Z, 2026-11-22T09:00:00Z",
        "2026-11-22T09:00:00+01:00, 2026-11-22T08:00:00Z"
    })
    void a_time_is_read(String reported, Instant expected) {
        assertThat(read(ValueType.TIME, reported)).isEqualTo(new Value.Moment(expected));
        assertThat(read(ValueType.TIME, expected)).isEqualTo(new Value.Moment(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"22.11.2026", "2026-02-30", "2026-11-22T09:00:00", "11/22/2026 9:00:00 AM", "soon", "1795338000"
            })
    void what_is_no_time_without_doubt_is_refused(String reported) {
        assertThat(problem(ValueType.TIME, reported)).hasMessage("'%s' is not a time.".formatted(reported));
    }

    @Test
    void a_version_is_read_in_either_notation() {
        assertThat(read(ValueType.VERSION, "Version 15.2 (Build 986.5)"))
                .isEqualTo(new Value.Version(new BuildNumber(List.of(15, 2, 986, 5))));
        assertThat(read(ValueType.VERSION, "15.02.0986.005"))
                .isEqualTo(read(ValueType.VERSION, "Version 15.2 (Build 986.5)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exchange 2019", "15", "15.2.", "v15.2", "15.2.1544.14.1", "15.2 CU14"})
    void what_is_no_version_is_refused(String reported) {
        assertThat(problem(ValueType.VERSION, reported)).hasMessage("'%s' is not a version.".formatted(reported));
    }

    private static Value read(ValueType type, @Nullable Object reported) {
        return ValueReader.read(definition(type, Map.of("one", "One"), NONE), reported, null);
    }

    private static UnreadableValueException problem(ValueType type, Object reported) {
        UnreadableValueException problem =
                catchThrowableOfType(UnreadableValueException.class, () -> read(type, reported));
        assertThat(problem).as("%s must be refused", type).isNotNull();
        assertThat(problem.remedy()).isNotBlank();
        return problem;
    }

    private static EvidenceDefinition number(@Nullable String unit, @Nullable Double min, @Nullable Double max) {
        return definition(ValueType.NUMBER, unit, min, max, NONE, NONE);
    }

    private static EvidenceDefinition definition(
            ValueType type, Map<String, String> choices, Map<String, String> valueMap) {
        return definition(type, null, null, null, choices, valueMap);
    }

    private static EvidenceDefinition definition(
            ValueType type,
            @Nullable String unit,
            @Nullable Double min,
            @Nullable Double max,
            Map<String, String> choices,
            Map<String, String> valueMap) {
        return new EvidenceDefinition(
                "server.value",
                SubjectKind.SERVER,
                "t",
                "Value",
                type,
                unit,
                min,
                max,
                choices,
                "Value?",
                null,
                Respondent.ADMIN,
                null,
                List.of(),
                valueMap,
                null,
                List.of());
    }
}
