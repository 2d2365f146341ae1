package io.mapimedic.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mapimedic.powershell.Expression.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-OrganizationConfig",
                "Set-OrganizationConfig -MapiHttpEnabled $true",
                "Set-AuthenticationPolicy -Identity '{policy}' -BlockLegacyAuthMapi:$false",
                "Set-MapiVirtualDirectory -Identity '{server}\\mapi (Default Web Site)' -IISAuthenticationMethods Ntlm,OAuth,Negotiate",
                "Get-MapiVirtualDirectory | Format-List Server,*url*,*auth*",
                "Set-MapiVirtualDirectory -Identity 'x' -IISAuthenticationMethods @()",
                "Get-CASMailbox -ResultSize Unlimited | Where-Object { $_.MapiHttpEnabled -eq $false } | Format-Table Name",
                "$request = [Net.HttpWebRequest]::Create('https://{endpoint}/'); $request.GetResponse().Close()",
                "$request.Method = \"OPTIONS\"",
                "$request.GetResponse().Headers['X-ServerApplication']",
                "Import-ExchangeCertificate -FileData ([System.IO.File]::ReadAllBytes('C:\\Temp\\mail.cer')) -PrivateKeyExportable $true",
                "Get-WinEvent -FilterHashtable @{ LogName = 'System'; Id = 15021 } -MaxEvents 5",
                "Get-ChildItem -Path (Join-Path $env:ExchangeInstallPath 'Logging')",
                "New-ExchangeCertificate -GenerateRequest -SubjectName 'CN={host}' -DomainName '{host}','{second-host}' -IncludeAutoDiscover",
                "Invoke-Command -ComputerName '{server}' -ScriptBlock { Import-Module WebAdministration; Start-WebAppPool -Name 'A' }",
                "Set-Thing -Owner 'O''Brien' -Level 0x20 -Size 10MB",
                "setspn -S 'http/{endpoint}' '{account}$'"
            })
    void what_is_printed_reads_back_as_the_same(String source) {
        Script script = Script.parse(source);

        String printed = Printer.template().print(script);

        assertThat(Script.parse(printed).statements()).isEqualTo(script.statements());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "if ($true) { Get-It }",
                "& 'Get-It'",
                ". .\\script.ps1",
                "Get-It > C:\\file",
                "Get-It && Remove-It",
                "Get-It || Remove-It",
                "Get-It `\n -All",
                "Get-It # look",
                "Get-It \"$(Remove-It)\"",
                "Get-It \"$env:Path\"",
                "Get-It $(Remove-It)",
                "Get-It ${x}",
                "Get-It @splat",
                "Get-It @'\nx\n'@",
                "Get-It 'open",
                "Get-It { open",
                "Get-It (open",
                "Get-It )",
                "Get-It }",
                "Get-It -Name {server}",
                "Get-It -Name \"{server}\"",
                "Get-It --% -rf",
                "Get-It -Filter add[@name='X']/a",
                "Get-It | 'text'",
                "Get-It |",
                "Get-It \u2013Name x",
                "Get-It \u2018x\u2019",
                "Get-It 'a\u2019; Remove-It'",
                "Get-It\u00A0-All",
                "Get-It \u201Cx\u201D",
                "Get-It '\u202Ex'",
                "Get-It 'a\u0000b'",
                "Get-It 'a\nb'",
                "'text'.Length = 3",
                "[Net.Dns]",
                "function f { Get-It }"
            })
    void everything_else_is_refused(String source) {
        assertThatThrownBy(() -> Script.parse(source))
                .isInstanceOf(PowerShellSyntaxException.class)
                .hasMessageStartingWith("line ");
    }

    @Test
    void the_message_says_where_and_what_to_write_instead() {
        assertThatThrownBy(() -> Script.parse("Get-It\nGet-That -Filter add[@name='X']"))
                .hasMessage(
                        "line 2, column 28: a quotation mark inside a word vanishes. Put the whole text into quotes.");
    }

    @Test
    void commands_inside_of_blocks_and_parentheses_are_found_in_order() {
        Script script =
                Script.parse("Invoke-It { Get-A | Where-Object { $_.X -like 'y' } }; Get-B (Get-C '{name}') '{other}'");

        assertThat(script.commands())
                .extracting(Command::name)
                .containsExactly("Invoke-It", "Get-A", "Where-Object", "Get-B", "Get-C");
        assertThat(script.placeholders()).containsExactly("name", "other");
    }

    @Test
    void a_parameter_takes_the_value_behind_it_and_a_switch_none() {
        Command command =
                Script.parse("New-It -Force -Name 'a' -All").commands().get(0);

        assertThat(command.has("force")).isTrue();
        assertThat(command.value("Force")).isNull();
        assertThat(command.value("name"))
                .isInstanceOfSatisfying(
                        Text.class, text -> assertThat(text.template()).isEqualTo("a"));
        assertThat(command.has("All")).isTrue();
    }

    @Test
    void a_placeholder_becomes_a_variable_that_no_automatic_one_shadows() {
        Script script = Script.parse("Get-It '{server}\\mapi {0}' -Url 'https://{host}/{old-path}' -Name '{host}'");

        assertThat(Printer.variables().print(script))
                .isEqualTo(
                        "Get-It ('{0}\\mapi {{0}}' -f $Server) -Url ('https://{0}/{1}' -f $HostName, $OldPath) -Name $HostName");
    }

    @Test
    void a_value_is_quoted_where_it_is_put_in() {
        Script script = Script.parse("Get-It -Identity '{mailbox}'");

        assertThat(Printer.values(name -> "o'brien").print(script)).isEqualTo("Get-It -Identity 'o''brien'");
    }

    @Test
    void depth_and_length_have_limits() {
        assertThatThrownBy(() -> Script.parse("Get-It " + "(".repeat(5000)))
                .isInstanceOf(PowerShellSyntaxException.class);
        assertThatThrownBy(() -> Script.parse("Get-It " + "@(".repeat(4000)))
                .isInstanceOf(PowerShellSyntaxException.class);
        assertThatThrownBy(() -> Script.parse("Get-It " + "a".repeat(10_001)))
                .isInstanceOf(PowerShellSyntaxException.class);
    }

    @Test
    void assigned_variables_are_known() {
        assertThat(Script.parse("$a = Get-It; $a.Name = 'x'; Get-It $a").assigned())
                .isEqualTo(List.of("a"));
    }
}
