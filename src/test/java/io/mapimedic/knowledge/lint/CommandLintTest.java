package io.mapimedic.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.powershell.Script;
import io.mapimedic.testsupport.TestKnowledge;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLintTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Set-OrganizationConfg -MapiHttpEnabled $true                                ~ cmdlet-unknown
            Set-OrganizationConfig -MapiHttpEnabeld $true                               ~ parameter-unknown
            Set-OrganizationConfig -MapiHttpEnable $true                                ~ parameter-abbreviated
            Set-OrganizationConfig -MapiHttpEnabled 1                                   ~ value-not-in-set
            Set-OrganizationConfig -MapiHttpEnabled                                     ~ value-missing
            Set-OrganizationConfig $true                                                ~ positional
            Get-OrganizationConfig | FL MapiHttpEnabled                                 ~ alias-used
            Set-MapiVirtualDirectory -Identity 'x' -IISAuthenticationMethods Ntml       ~ value-not-in-set
            Set-AuthenticationPolicy -Identity 'x' -BlockLegacyAuthMapi $false          ~ switch-with-value
            Get-Counter -Counter '\\MSExchange MapiHttp\\Current Connections'           ~ counter-unknown
            Get-CASMailbox -Identity $user                                              ~ variable-unknown
            [Diagnostics.Process]::Start('x')                                           ~ type-unknown
            New-PSSession -ConnectionUri 'https://outlook.office365.com/powershell-liveid/' ~ retired
            Set-ItemProperty -Path 'HKCU:\\Software\\Microsoft\\Exchange' -Name 'MapiHttpEnabled' -Type DWord -Value 1 ~ registry-unknown
            Set-ItemProperty -Path 'HKCU:\\Software\\Microsoft\\Exchange' -Name 'MapiHttpDisabled' -Type String -Value 1 ~ registry-type
            Set-ItemProperty -Path 'HKCU:\\Software\\Microsoft\\Exchange' -Name 'MapiHttpDisabled' -Type DWord -Value 7 ~ registry-value
            """)
    void what_would_fail_or_lie_is_found(String command, String rule) {
        assertThat(rules(command.replace("\\\\", "\\"), true)).contains(rule);
    }

    @Test
    void what_the_vendor_documents_is_accepted() {
        assertThat(rules("Set-OrganizationConfig -MapiHttpEnabled $true", true)).isEmpty();
        assertThat(rules("Get-CASMailbox -Identity '{mailbox}' -ErrorAction Stop | Format-List MapiHttpEnabled", true))
                .isEmpty();
    }

    @Test
    void an_alias_of_somebody_else_works_and_is_style() {
        Findings findings = check("Get-OrganizationConfig | FL MapiHttpEnabled", false);

        assertThat(findings.hasErrors()).isFalse();
        assertThat(findings.all()).extracting(LintProblem::level).containsExactly(LintProblem.Level.STYLE);
    }

    @Test
    void a_misspelt_name_is_answered_with_the_right_one() {
        assertThat(check("Set-OrganizationConfg -MapiHttpEnabled $true", true).all())
                .singleElement()
                .extracting(LintProblem::message)
                .asString()
                .contains("Set-OrganizationConfig");
    }

    @Test
    void a_cmdlet_that_does_not_exist_in_a_version_is_found() {
        Findings findings = new Findings("f", 1, "i");
        new CommandLint(TestKnowledge.knowledge().catalogue(), List.of("2013", "2019"), true, findings)
                .check(Script.parse("Get-ClientAccessService -Identity 'x'"));

        assertThat(findings.all()).extracting(problem -> problem.rule().id()).containsExactly("not-available");
    }

    @Test
    void every_rule_explains_itself() {
        assertThat(Arrays.stream(LintRule.values()).map(LintRule::sentence))
                .allMatch(sentence -> sentence.endsWith("."));
    }

    private static List<String> rules(String command, boolean ours) {
        return check(command, ours).all().stream()
                .map(problem -> problem.rule().id())
                .toList();
    }

    private static Findings check(String command, boolean ours) {
        Findings findings = new Findings("f", 1, "i");
        new CommandLint(TestKnowledge.knowledge().catalogue(), List.of(), ours, findings).check(Script.parse(command));
        return findings;
    }
}
