package io.mapimedic.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mapimedic.testsupport.HostileText;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class QuotingTest {

    @Property(tries = 250_000, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void a_text_is_one_literal_of_exactly_that_value_or_is_refused(@ForAll("texts") String text) {
        String literal;
        try {
            literal = Quoting.literal(text);
        } catch (UnquotableTextException e) {
            assertThat(text.codePoints()).anyMatch(Characters::isHidden);
            return;
        }

        assertThat(LiteralLexer.read(literal)).isEqualTo(text);
        assertThat(literal).doesNotContain("\n", "\r", "\0", "\u202E", "\u2028");
    }

    @Property(tries = 100_000, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void a_value_in_a_command_stays_one_argument(@ForAll("texts") String text) {
        Script script = Script.parse("Get-It -Identity '{server}\\mapi' -All");
        String printed;
        try {
            printed = Printer.values(name -> text).print(script);
        } catch (UnquotableTextException e) {
            return;
        }

        String start = "Get-It -Identity ";
        assertThat(printed).startsWith(start).endsWith(" -All");
        assertThat(LiteralLexer.read(printed.substring(start.length(), printed.length() - " -All".length())))
                .isEqualTo(text + "\\mapi");
    }

    @Property(tries = 50_000, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void any_text_is_a_script_or_is_refused_with_a_place(@ForAll("texts") String text) {
        for (String source : new String[] {text, "Get-It " + text, "Get-It '" + text, "Get-It { $_.X -eq " + text}) {
            try {
                Script script = Script.parse(source);
                assertThat(Script.parse(Printer.template().print(script)).statements())
                        .isEqualTo(script.statements());
            } catch (PowerShellSyntaxException e) {
                assertThat(e.line()).isPositive();
            }
        }
    }

    @Example
    void the_refusal_names_character_and_position() {
        assertThatThrownBy(() -> Quoting.literal("ab\u202Ec"))
                .hasMessage("The character U+202E at position 3 must not stand in a script. Remove it.");
    }

    @Provide
    Arbitrary<String> texts() {
        return HostileText.texts();
    }
}
