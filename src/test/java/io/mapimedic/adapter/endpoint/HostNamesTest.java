package io.mapimedic.adapter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {

    @ParameterizedTest
    @CsvSource({
        "mail.contoso.com, mail.contoso.com",
        "MAIL.Contoso.COM, mail.contoso.com",
        "mail.contoso.com., mail.contoso.com",
        "bücher.contoso.com, xn--bcher-kva.contoso.com",
        "mail。contoso。com, mail.contoso.com",
        "ex01, ex01",
        "1and1.com, 1and1.com"
    })
    void a_host_name_becomes_lower_case_ascii(String given, String name) {
        assertThat(HostNames.ascii(given)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "mail..contoso.com",
                "-mail.contoso.com",
                "mail-.contoso.com",
                "mail_1.contoso.com",
                "mail.contoso.com..",
                "mail contoso.com",
                "mail.contoso.com:443",
                "user@mail.contoso.com",
                "https://mail.contoso.com",
                "mail.contoso.com/mapi",
                "mail.contoso.com\r\nHost: x",
                "mail.contoso.com\u0000",
                "[::1]",
                "::1",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "017700000001",
                "０x7f.1",
                "１２７.0.0.1",
                "127。0。0。1",
                "1.2.3.0x",
                "%31%32%37.0.0.1"
            })
    void everything_else_is_none(String given) {
        assertThat(HostNames.ascii(given)).isEmpty();
    }
}
