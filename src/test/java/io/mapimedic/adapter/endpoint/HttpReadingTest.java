package io.mapimedic.adapter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.endpoint.HttpAnswer.Ending;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpReadingTest {

    @Test
    void two_answers_on_one_connection_are_told_apart() {
        HttpReading reading = reading("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab"
                + "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 401 No\r\nWWW-Authenticate: NTLM\r\nwww-authenticate: Negotiate\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n3;x=y\r\ncde\r\n0\r\nTrailer: 1\r\n\r\n");

        HttpAnswer first = reading.next();
        HttpAnswer second = reading.next();

        assertThat(first.body()).isEqualTo("ab");
        assertThat(first.keepsConnection()).isTrue();
        assertThat(second.status()).isEqualTo(401);
        assertThat(second.all("WWW-Authenticate")).isEqualTo(List.of("NTLM", "Negotiate"));
        assertThat(second.body()).isEqualTo("cde");
        assertThat(reading.next().ending()).isEqualTo(Ending.CUT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 200 OK;;abc                                       | COMPLETE  | false
            HTTP/1.1 204 No Content;;                                  | COMPLETE  | true
            HTTP/1.0 200 OK;Content-Length: 0;;                        | COMPLETE  | false
            HTTP/1.0 200 OK;Connection: keep-alive;Content-Length: 0;; | COMPLETE  | true
            HTTP/1.1 200 OK;Connection: Close;Content-Length: 0;;      | COMPLETE  | false
            HTTP/1.1 200 OK;Content-Length: 5;;abc                     | CUT       | false
            HTTP/1.1 200 OK;Content-Length: -5;;abc                    | NOT_HTTP  | false
            HTTP/1.1 200 OK;Content-Length: 9999999999999999999;;abc   | NOT_HTTP  | false
            HTTP/1.1 200 OK;Transfer-Encoding: chunked;;zz;            | NOT_HTTP  | false
            HTTP/1.1 200 OK;Transfer-Encoding: chunked;;5;ab           | CUT       | false
            HTTP/1.1 200 OK;Server: x                                  | CUT       | false
            HTTP/2 200 OK;;                                            | NOT_HTTP  | false
            SSH-2.0-OpenSSH_9.6;                                       | NOT_HTTP  | false
            """)
    void an_answer_ends_as_it_was_announced_or_not(String text, Ending ending, boolean kept) {
        HttpAnswer answer = reading(text.strip().replace(";", "\r\n")).next();

        assertThat(answer.ending()).isEqualTo(ending);
        assertThat(answer.keepsConnection()).isEqualTo(kept);
    }

    @Test
    void headers_up_to_the_limit_are_read_and_one_byte_more_is_not() {
        String start = "HTTP/1.1 204 OK\r\nX: ";
        String end = "\r\n\r\n";
        int room = HttpReading.MAX_HEADER_BYTES - start.length() - end.length();

        assertThat(reading(start + "x".repeat(room) + end).next().ending()).isEqualTo(Ending.COMPLETE);
        assertThat(reading(start + "x".repeat(room + 1) + end).next().ending()).isEqualTo(Ending.OVERSIZED);
    }

    @Test
    void a_body_up_to_the_limit_is_read_and_one_byte_more_is_not() {
        String fits = Answers.of(200, "", "x".repeat(HttpReading.MAX_BODY_BYTES));
        String tooLong = Answers.of(200, "", "x".repeat(HttpReading.MAX_BODY_BYTES + 1));

        assertThat(reading(fits).next().ending()).isEqualTo(Ending.COMPLETE);
        assertThat(reading(tooLong).next().ending()).isEqualTo(Ending.OVERSIZED);
    }

    @RepeatedTest(300)
    void bytes_of_chance_never_throw(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        byte[] bytes = Answers.ping("X-RequestId: 1", "0").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }

        assertThat(new HttpReading(new ByteArrayInputStream(bytes)).next()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Negotiate                                                | Negotiate
            Basic realm="mail.contoso.com, inside"                   | Basic
            Bearer client_id="0000", trusted_issuers="a@b", NTLM     | Bearer NTLM
            Negotiate, NTLM, Basic realm="x"                         | Negotiate NTLM Basic
            Digest qop="auth", realm="Digest, Fake y", nonce="a\\"b" | Digest
            """)
    void methods_are_named_without_their_parameters(String header, String methods) {
        assertThat(String.join(" ", AuthenticationMethods.of(List.of(header)))).isEqualTo(methods);
    }

    private static HttpReading reading(String text) {
        return new HttpReading(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
