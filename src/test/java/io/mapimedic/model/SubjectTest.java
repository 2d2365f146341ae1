package io.mapimedic.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

    @ParameterizedTest
    @CsvSource({
        "server:EX01, server:EX01",
        "SERVER: EX01 , server:EX01",
        "organization, organization",
        "server:, server",
        "mailbox:anna@contoso.com, mailbox:anna@contoso.com",
        "endpoint:[::1]:443, endpoint:[::1]:443"
    })
    void kind_and_name_are_read(String text, String expected) {
        assertThat(Subject.parse(text)).get().hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EX01", "printer:P1", ":EX01", "servers:EX01"})
    void an_unknown_kind_is_not_read(String text) {
        assertThat(Subject.parse(text)).isEmpty();
    }

    @Test
    void a_name_has_1_to_256_characters() {
        assertThat(new Subject(SubjectKind.SERVER, "A".repeat(256)).isNamed()).isTrue();
        assertThatThrownBy(() -> new Subject(SubjectKind.SERVER, "A".repeat(257)))
                .hasMessageContaining("1 to 256 characters");
        assertThatThrownBy(() -> new Subject(SubjectKind.SERVER, "  ")).hasMessageContaining("1 to 256 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EX01\nEX02", "EX\u0000", "EX\u001b[31m", "EX\u0085"})
    void a_name_has_no_control_characters(String name) {
        assertThatThrownBy(() -> new Subject(SubjectKind.SERVER, name)).hasMessageContaining("control characters");
    }

    @Test
    void subjects_are_ordered_by_kind_then_name_with_the_nameless_first() {
        List<Subject> ordered = Stream.of(
                        "client:A", "server:ex01", "server:EX02", "server:EX01", "server", "organization")
                .map(text -> Subject.parse(text).orElseThrow())
                .sorted()
                .toList();

        assertThat(ordered)
                .extracting(Subject::toString)
                .containsExactly("organization", "server", "server:EX01", "server:ex01", "server:EX02", "client:A");
    }

    @ParameterizedTest
    @CsvSource({"server.latency, SERVER", "organization.mapi-http-enabled, ORGANIZATION", "mailbox.a.b, MAILBOX"})
    void the_first_word_of_a_key_tells_the_kind(String key, SubjectKind kind) {
        assertThat(SubjectKind.ofKey(key)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server", "", ".latency", "printer.toner"})
    void a_key_without_a_kind_has_none(String key) {
        assertThat(SubjectKind.ofKey(key)).isEmpty();
    }
}
