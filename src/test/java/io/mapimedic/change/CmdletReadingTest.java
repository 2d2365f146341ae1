package io.mapimedic.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.powershell.Script;
import io.mapimedic.testsupport.TestKnowledge;
import org.junit.jupiter.api.Test;

class CmdletReadingTest {

    private final CmdletReading reading =
            new CmdletReading(TestKnowledge.knowledge().catalogue());

    @Test
    void a_cmdlet_that_only_some_versions_of_exchange_have_needs_a_session() {
        assertThat(reading.change(Script.parse("Get-OrganizationConfig | Format-List Name"), null, null)
                        .exchange())
                .isTrue();
    }

    @Test
    void a_cmdlet_of_windows_needs_no_session() {
        assertThat(reading.change(Script.parse("Get-Service -Name MSExchangeServiceHost"), null, null)
                        .exchange())
                .isFalse();
    }

    @Test
    void a_session_is_needed_for_the_undo_alone_as_well() {
        Change.CmdletCalls change = reading.change(
                Script.parse("Get-Service -Name MSExchangeServiceHost"),
                null,
                Script.parse("Set-OrganizationConfig -MapiHttpEnabled $false"));

        assertThat(change.exchange()).isTrue();
    }
}
