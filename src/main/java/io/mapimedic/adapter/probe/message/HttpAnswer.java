package io.mapimedic.adapter.probe.message;

import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP answer and what is known of the request that it answers.
 *
 * @param status     of the answer
 * @param headers    of the answer
 * @param isComplete whether the header fields are all there, so that a missing one tells something
 * @param body       what follows the header fields
 * @param path       that was asked for, null when the paste does not say
 * @param host       that was asked, with its port if one was named; null when the paste does not say
 * @param request    header fields of the request
 */
record HttpAnswer(
        int status,
        HttpHeaders headers,
        boolean isComplete,
        String body,
        @Nullable String path,
        @Nullable String host,
        HttpHeaders request) {

    private static final Pattern HOST = Pattern.compile(
            "(?<name>[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\\.){0,20}[A-Za-z0-9-]{0,62})(?::(?<port>\\d{1,5}))?(?=[\\s/?]|$)");
    private static final Pattern RESPONSE_CODE = Pattern.compile("(?i)X-ResponseCode[ \\t]?:[ \\t]*(\\d{1,3})(?!\\d)");

    /** What lies behind an address, as far as MAPI over HTTP is concerned. */
    enum Target {
        MAILBOX,
        ADDRESS_BOOK,
        HEALTH_PAGE,
        AUTODISCOVER,
        OTHER,
        UNKNOWN
    }

    Target target() {
        if (path == null) {
            return isMapi() ? Target.MAILBOX : Target.UNKNOWN;
        }
        String address = path.toLowerCase(Locale.ROOT);
        if (address.startsWith("/mapi/healthcheck.htm")) {
            return Target.HEALTH_PAGE;
        }
        if (address.startsWith("/mapi/nspi")) {
            return Target.ADDRESS_BOOK;
        }
        if (address.startsWith("/mapi")) {
            return Target.MAILBOX;
        }
        return address.startsWith("/autodiscover") ? Target.AUTODISCOVER : Target.OTHER;
    }

    /** Without the request, only fields of the protocol itself tell that it was asked. */
    private boolean isMapi() {
        return headers.has("X-ServerApplication") || headers.has("X-ResponseCode") || headers.has("X-RequestType");
    }

    /** Whom it answers for; the unnamed endpoint when the paste does not say. */
    Subject endpoint() {
        return hostName()
                .map(name -> new Subject(SubjectKind.ENDPOINT, name))
                .orElse(Subject.unnamed(SubjectKind.ENDPOINT));
    }

    boolean isSignedIn() {
        return request.has("Authorization");
    }

    /** The last of all codes counts: the protocol may send a failure behind DONE, after it promised success. */
    Optional<Integer> responseCode() {
        Integer last = headers.last("X-ResponseCode")
                .filter(value -> value.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(null);
        Matcher code = RESPONSE_CODE.matcher(body);
        while (code.find()) {
            last = Integer.valueOf(code.group(1));
        }
        return Optional.ofNullable(last);
    }

    Optional<String> hostName() {
        return asked().map(found -> found.group("name").toLowerCase(Locale.ROOT));
    }

    /** The port that was asked, 443 unless the host says another. */
    int port() {
        return asked().map(found -> found.group("port")).map(Integer::parseInt).orElse(443);
    }

    private Optional<Matcher> asked() {
        String text = host == null ? request.last("Host").orElse("") : host;
        Matcher found = HOST.matcher(text);
        return found.lookingAt() ? Optional.of(found) : Optional.empty();
    }
}
