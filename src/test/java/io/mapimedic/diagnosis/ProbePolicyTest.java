package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbePolicyTest {

    @ParameterizedTest
    @CsvSource({
        "mail.contoso.com, mail.contoso.com, true",
        "MAIL.Contoso.com, mail.contoso.com, true",
        "mail.contoso.com, www.mail.contoso.com, false",
        "*.contoso.com, mail.contoso.com, true",
        "*.contoso.com, a.b.contoso.com, true",
        "*.contoso.com, contoso.com, false",
        "*.contoso.com, evilcontoso.com, false",
        "*.contoso.com, mail.contoso.com.evil.test, false",
        "*.contoso.com, .contoso.com, false"
    })
    void a_host_is_allowed_by_its_name_or_by_a_star_above_it(String listed, String host, boolean allowed) {
        assertThat(ProbePolicy.allowing(listed).allows(host)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*.",
                "**.contoso.com",
                "mail.*.com",
                "https://mail.contoso.com",
                "mail.contoso.com:443",
                "",
                "*contoso.com"
            })
    void what_is_neither_is_refused_and_the_property_named(String listed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProbePolicy.allowing(listed))
                .withMessageContaining("mapimedic.probe.allowed-hosts");
    }

    @Test
    void without_hosts_it_is_off() {
        assertThat(new ProbePolicy(List.of(), false, Set.of(443), Duration.ofSeconds(1)).isOff())
                .isTrue();
        assertThat(ProbePolicy.allowing("mail.contoso.com").isOff()).isFalse();
    }
}
