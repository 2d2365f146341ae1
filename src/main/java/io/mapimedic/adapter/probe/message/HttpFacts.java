package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Subjects;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP answer says, whoever asked: the methods it offers, the code of the protocol, the version of the server, the server that
 * gave it, and a device in between that left its name.
 */
final class HttpFacts {

    /** {@code Exchange/15.02.1544.014} and {@code 15.2.1118.7}. */
    private static final Pattern VERSION =
            Pattern.compile("(?:Exchange/)?(?<version>\\d{1,2}\\.\\d{1,3}\\.\\d{1,5}\\.\\d{1,4})");

    /** The second message of three; the first of the client and the last have other types. */
    private static final Pattern NTLM_CHALLENGE = Pattern.compile("(?i)NTLM\\s{1,5}TlRMTVNTUAAC");

    private static final Pattern CLOSES = Pattern.compile("(?i)close\\b");

    private static final Pattern CONTEXT =
            Pattern.compile("(?<tier>FrontEnd|BackEnd);(?<status>\\d{3});(?<error>[A-Za-z0-9+/]{0,400}={0,2})");
    private static final Map<String, String> TIERS = Map.of("FrontEnd", "front-end", "BackEnd", "back-end");
    /** {@code 1.0 mail.contoso.com (Apache/2.4.6)}; Exchange itself sends no such field. */
    private static final Pattern VIA =
            Pattern.compile("(?:\\S{1,20}\\s+)?(?<name>[^\\s(,]{1,200})(?:\\s*\\((?<product>[^)]{1,100})\\))?.*");
    /** What the server of Exchange and the kernel of Windows call themselves. */
    private static final Pattern OF_WINDOWS = Pattern.compile("(?i)Microsoft-(?:IIS|HTTPAPI)/.*");

    private static final Pattern OWA = Pattern.compile("(?i)(?:https?://[^/\\s]{1,255})?/owa(?:[/?].{0,2000})?$");
    private static final Pattern ASKED_MAPI = Pattern.compile("(?i)[?&]url=\\S{0,300}?(?:/|%2f)mapi(?:/|%2f|$)");

    private final HttpAnswer answer;
    private final ReadingSink sink;
    private final At at;

    HttpFacts(HttpAnswer answer, int line, ReadingSink sink) {
        this.answer = answer;
        this.sink = sink;
        this.at = new At(line, date(answer.headers()).orElse(null));
    }

    At at() {
        return at;
    }

    Subject endpoint() {
        return answer.endpoint();
    }

    /** NTLM signs a connection in. Its challenge has been sent, and the connection on which the answer must come is closed. */
    void reportSignIn() {
        boolean isClosed = answer.headers()
                .last("Connection")
                .filter(value -> CLOSES.matcher(value).lookingAt())
                .isPresent();
        if (isMapi()
                && isClosed
                && answer.headers().all("WWW-Authenticate").stream()
                        .anyMatch(method -> NTLM_CHALLENGE.matcher(method).lookingAt())) {
            sink.observe("endpoint.keeps-connections", endpoint(), false, at);
        }
    }

    /** Everything but the status itself, which means something else for everybody who asks. */
    void report() {
        reportMethods();
        reportRedirection();
        reportProtocol();
        reportServer();
        reportDevice();
    }

    private boolean isMapi() {
        return answer.target() == HttpAnswer.Target.MAILBOX || answer.target() == HttpAnswer.Target.ADDRESS_BOOK;
    }

    private void reportMethods() {
        if (answer.status() != 401 || !isMapi() && !isExchangeBehindDevice()) {
            return;
        }
        if (!isMapi()) {
            sink.observe("endpoint.mapi-status-without-credentials", endpoint(), answer.status(), at);
        }
        Challenge challenge = Challenge.of(answer.headers());
        boolean isOffered = answer.headers().has("WWW-Authenticate");
        if (challenge.isShortened()) {
            sink.reject(
                    at.line(),
                    "WWW-Authenticate: " + String.join(", ", answer.headers().all("WWW-Authenticate")),
                    "The value was cut short when it was printed, so the other methods are not known.",
                    "Ask the endpoint itself, for example with curl -i.");
        } else if (isOffered || answer.isComplete()) {
            sink.observe("endpoint.www-authenticate", endpoint(), challenge.methods(), at);
        }
    }

    /** Who shows what comes out of a device seldom shows what was asked; that Exchange gave it is written in it. */
    private boolean isExchangeBehindDevice() {
        return answer.target() == HttpAnswer.Target.UNKNOWN && answer.headers().has("X-FEServer") && device() != null;
    }

    /** The page of Outlook on the web repeats what was asked for, so it tells where the command is not here. */
    private void reportRedirection() {
        String target = answer.headers().last("Location").orElse("");
        boolean isRedirection =
                answer.status() / 100 == 3 && OWA.matcher(target).lookingAt();
        if (isRedirection && (isMapi() || ASKED_MAPI.matcher(target).find())) {
            sink.observe("endpoint.mapi-redirects-to-owa", endpoint(), true, at);
        }
    }

    private void reportProtocol() {
        Optional<Integer> code = answer.responseCode();
        code.ifPresent(value -> sink.observe("endpoint.x-response-code", endpoint(), value, at));
        boolean isProtocol = isMapi() && answer.status() == 200 && answer.isSignedIn();
        if (isProtocol && (code.isPresent() || answer.isComplete())) {
            sink.observe("endpoint.answers-as-exchange", endpoint(), code.isPresent(), at);
        }
    }

    private void reportServer() {
        Subject server = server(answer.headers().last("X-FEServer"));
        version(answer.headers(), "X-ServerApplication")
                .or(() -> version(answer.headers(), "X-OWA-Version"))
                .ifPresent(version -> sink.observe("server.exchange-version", server, version, at));
        Matcher context =
                CONTEXT.matcher(answer.headers().last("X-FailureContext").orElse(""));
        if (context.lookingAt()) {
            sink.observe("endpoint.failing-tier", endpoint(), TIERS.get(context.group("tier")), at);
            decoded(context.group("error"))
                    .ifPresent(text -> sink.observe("X-FailureContext." + text, endpoint(), text, at));
        }
    }

    /** A name of a server that the answer gives; the unnamed server when it gives none. */
    static Subject server(Optional<String> name) {
        return name.filter(text -> text.matches("[A-Za-z0-9_.-]{1,255}"))
                .map(Subjects::server)
                .orElse(Subject.unnamed(SubjectKind.SERVER));
    }

    private static Optional<String> version(HttpHeaders headers, String name) {
        return headers.last(name)
                .map(VERSION::matcher)
                .filter(Matcher::lookingAt)
                .map(it -> it.group("version"));
    }

    private static Optional<String> decoded(String base64) {
        try {
            String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(text.replaceAll("[^\\p{L}\\p{N} .,:_-]", " ").strip());
        } catch (IllegalArgumentException cut) {
            return Optional.empty();
        }
    }

    /** Who passes answers on usually names itself; who does not is not seen here, so its absence is not reported. */
    private void reportDevice() {
        String device = device();
        if (device != null && !device.isBlank()) {
            sink.observe("endpoint.front-device", endpoint(), device, at);
        }
    }

    private @Nullable String device() {
        Matcher via = VIA.matcher(answer.headers().last("Via").orElse(""));
        if (via.matches()) {
            return via.group("product") == null ? via.group("name") : via.group("product");
        }
        return answer.headers()
                .last("Server")
                .filter(server -> !OF_WINDOWS.matcher(server).matches())
                .filter(server -> server.length() <= 100)
                .orElse(null);
    }

    private static Optional<Instant> date(HttpHeaders headers) {
        try {
            return headers.last("Date")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException cut) {
            return Optional.empty();
        }
    }
}
