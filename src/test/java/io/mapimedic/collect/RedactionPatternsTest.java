package io.mapimedic.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the generated script masks and removes, by its own regular expressions run in Java. That PowerShell applies them in the right
 * order to every file, how it computes pseudonyms, and the mapping file are not checked by this: no PowerShell runs here.
 */
class RedactionPatternsTest {

    private static final String SCRIPT = new CollectorScript(CollectorScriptTest.KNOWLEDGE).text(Scope.SERVER);
    private static final List<String> KINDS =
            List.of("keep", "sid", "thumbprint", "mail", "name", "address", "address2", "part", "word");

    private static final Pattern MASKED = ScriptPatterns.java(String.join(
            "|",
            new ScriptPatterns(SCRIPT, "Get-HiddenPattern")
                    .with("domains", "contoso\\.com|fabrikam\\.co\\.uk")
                    .with("words", "EX01|Anna Berg|CONTOSO|anna")
                    .after("$kinds.Add(")));

    private static String secretsRemoved(String text) {
        return new ScriptPatterns(SCRIPT, "Get-ConfigText").replacing(text);
    }

    /** Kind and text of everything that is masked. */
    private static List<String> masked(String text) {
        List<String> masked = new ArrayList<>();
        Matcher matcher = MASKED.matcher(text);
        while (matcher.find()) {
            String kind = KINDS.stream()
                    .filter(one -> matcher.group(one) != null)
                    .findFirst()
                    .orElseThrow();
            if (!kind.equals("keep") && !(kind.equals("address2") && isTime(matcher.group()))) {
                masked.add(kind.replace("2", "") + " " + matcher.group());
            }
        }
        return masked;
    }

    /** The pattern finds times too; the script leaves what .NET does not take for an address. */
    private static boolean isTime(String text) {
        return !text.contains("::") && text.chars().filter(c -> c == ':').count() < 7;
    }

    /** What the search for names finds in a text, by whichever of its patterns. */
    private static List<String> names(String text) {
        return new ScriptPatterns(SCRIPT, "Add-HiddenNames")
                .after("-Pattern ").stream()
                        .filter(pattern -> !pattern.equals("null"))
                        .map(ScriptPatterns::java)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .map((MatchResult result) -> result.group(1))
                        .distinct()
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "Mail of Anna.Berg@contoso.com arrived | mail Anna.Berg@contoso.com",
                "https://mail.contoso.com/mapi | name mail.contoso.com",
                "{*.contoso.com} | name *.contoso.com",
                "host autodiscover.fabrikam.co.uk: | name autodiscover.fabrikam.co.uk",
                "2026-11-22 08:00:01 10.0.0.11 POST | address 10.0.0.11",
                "from fe80::1ff:fe23:4567:890a to | address fe80::1ff:fe23:4567:890a",
                "UserId : S-1-5-21-1004336348-1177238915-682003330-1105 | sid S-1-5-21-1004336348-1177238915-682003330-1105",
                "hash 0123456789ABCDEF0123456789ABCDEF01234567; | thumbprint 0123456789ABCDEF0123456789ABCDEF01234567",
                "hash 0123456789abcdef0123456789abcdef01234567; | thumbprint 0123456789abcdef0123456789abcdef01234567",
                "on \\\\ex01\\msexchange mapihttp emsmdb | word ex01",
                "Owner : Anna Berg | word Anna Berg",
                "OU=Sales | part Sales"
            })
    void what_names_somebody_is_masked(String text, String masked) {
        assertThat(masked(text)).containsExactly(masked);
    }

    @Test
    void a_user_behind_a_domain_is_masked_in_both_parts() {
        assertThat(masked("CONTOSO\\anna")).containsExactly("word CONTOSO", "word anna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AdminDisplayVersion : Version 15.2.1748.10",
                "<T>System.Net.contoso.com</T>",
                "<S N=\"EX01\">",
                "_x000A_",
                "time 08:00:01",
                "notcontoso.com",
                "EX012",
                "annabell",
                "S-1-5-18",
                "CorrelationID=<empty>"
            })
    void what_names_nobody_stays(String text) {
        assertThat(masked(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "<Computer>EX01.contoso.com</Computer> | EX01.contoso.com",
                "<Data Name='TargetUserName'>anna</Data> | anna",
                "<Data Name=\"SubjectDomainName\">CONTOSO</Data> | CONTOSO",
                "<Data Name=\"WorkstationName\">PC-17</Data> | PC-17",
                "<add name=\"X-FEServer\" value=\"EX01\"/> | EX01",
                "<processModel userName=\"CONTOSO\\svc-mapi\" /> | svc-mapi",
                "<binding bindingInformation=\"*:443:mail.contoso.com\" /> | mail.contoso.com",
                "<S N=\"DisplayName\">Anna Berg</S> | Anna Berg",
                "<S N=\"ServerName\">EX01</S> | EX01",
                "\\\\ex01\\msexchange mapihttp emsmdb\\connection count | ex01",
                "CN=EX01,CN=Servers,CN=Exchange | EX01",
                "https://mail.contoso.com/mapi | mail.contoso.com",
                "anna@sales.contoso.com | sales.contoso.com"
            })
    void names_are_found_where_they_stand_alone(String text, String name) {
        assertThat(names(text)).contains(name);
    }

    @Test
    void a_name_in_a_header_of_an_answer_is_found() {
        assertThat(names("HTTP/1.1 401\nX-FEServer: EX01\n")).contains("EX01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<identity userName=\"u\" password=\"S3cret!\" />",
                "<identity userName='u' password='S3cret!' />",
                "<processModel\n   Password = \"S3cret!\" />",
                "<x workerProcessPassword=\"S3cret!\"/>",
                "<machineKey validationKey=\"S3cret!\" decryptionKey='S3cret!' validation=\"SHA1\" />",
                "<add name=\"db\" connectionString=\"Server=db;Password=S3cret!\" />",
                "<sessionState sqlConnectionString=\"data source=S3cret!\" />",
                "<x sessionKey=\"S3cret!\" />",
                "<x secret=\"S3cret!\" />",
                "<x clientSecret=\"S3cret!\" />",
                "<x userPwd=\"S3cret!\" />",
                "<x v=\"[enc:AesProvider:S3cret!:enc]\" />",
                "<add key=\"AppPassword\" value=\"S3cret!\" />",
                "<add key='OAuthClientSecret' value='S3cret!' />",
                "<add value=\"S3cret!\" key=\"AppPassword\" />"
            })
    void passwords_and_keys_never_come_into_the_bundle(String text) {
        assertThat(secretsRemoved(text)).contains("(left out)").doesNotContain("S3cret!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<anonymousAuthentication enabled=\"true\" userName=\"\" />",
                "<requestLimits maxAllowedContentLength=\"30000000\" />",
                "<add key=\"PasswordExpiryPage\" mode=\"x\" />",
                "<add key=\"ProxyRequestTimeout\" value=\"100\" />"
            })
    void settings_stay(String text) {
        assertThat(secretsRemoved(text)).isEqualTo(text);
    }

    @Test
    void the_file_says_the_encoding_that_it_has_in_the_bundle() {
        assertThat(secretsRemoved("<?xml version=\"1.0\" encoding=\"utf-16\"?>"))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    }

    @Test
    void a_pseudonym_depends_on_the_word_in_any_case_and_on_a_key_that_is_not_in_the_bundle() {
        assertThat(SCRIPT)
                .contains("$script:Hmac.ComputeHash([System.Text.Encoding]::UTF8.GetBytes($Text.ToLowerInvariant()))")
                .contains("$script:Hmac = [System.Security.Cryptography.HMACSHA256]::new($key)")
                .contains("$known = $script:Hidden[$Word]");
    }
}
