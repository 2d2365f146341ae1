package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What events say of MAPI over HTTP. Only numbers, codes and names of types are read, because the sentences around them come in the
 * language of the server. Every observation is named {@code Get-WinEvent.Provider Id Code}; the vocabulary says which of them mean
 * something.
 */
final class EventFacts {

    private static final Set<Integer> TLS_ALERT = Set.of(36887, 36888);
    private static final int NO_COMMON_CIPHER = 36874;
    private static final int FRONT_END_EXCEPTION = 1003;
    private static final Pattern FRONT_END = Pattern.compile("msexchange front end https? proxy");

    /** Outlook on the web encrypts its cookies with the key of the certificate. */
    private static final Pattern KEY_REFUSED =
            Pattern.compile("(?i)invalid provider type specified|ungültiger anbietertyp");

    private static final int ASP_NET_WARNING = 1309;
    private static final int TOPOLOGY = 2080;
    private static final int TOO_MANY_OBJECTS = 9646;
    private static final Pattern FOLDERS = Pattern.compile("\\bobjtFolder\\b");
    private static final int TICKET_REFUSED = 4;
    /** Another error than that of a ticket for another account. */
    private static final Pattern OTHER_TICKET_ERROR = Pattern.compile("KRB_AP_ERR_(?!MODIFIED)[A-Z_]{3,30}");

    private static final int SSL_ENDPOINT = 15021;

    /** Time, requests, schedule, virtual memory, private memory: IIS ended a worker process because a condition of its pool was met. */
    private static final Set<Integer> RECYCLED = Set.of(5074, 5075, 5076, 5077, 5117);

    private static final int IDLED_OUT = 5186;

    /** After too many crashes, or when no worker process starts. */
    private static final Set<Integer> DISABLED = Set.of(5002, 5059);

    private static final Pattern MAPI_POOL = Pattern.compile("MSExchangeMapi(?:FrontEnd|Mailbox|AddressBook)AppPool");

    /** {@code alert code is 70}, {@code lautet "70"}, {@code <Data Name='AlertDesc'>70</Data>}. */
    private static final Pattern ALERT = Pattern.compile(
            "(?i)(?:\\bis\\b|\\blautet\\b|AlertDesc)[:\\s'\">„“=]{1,6}(?<alert>4[0234568]|70|71)(?!\\d)");

    /** {@code An TLS 1.0 connection request was received}, {@code eine TLS 1.0-Verbindungsanforderung}. */
    private static final Pattern OLD_TLS = Pattern.compile("(?<![\\w.])TLS 1\\.[01](?![\\d.])");

    private static final Pattern PROTOCOL = Pattern.compile("\\[(?<protocol>[A-Za-z]{2,30})\\]");
    private static final Pattern EXCEPTION =
            Pattern.compile("(?<type>(?:[A-Z][A-Za-z0-9]{1,60}\\.){0,8}[A-Z][A-Za-z0-9]{1,60}Exception)\\b");
    private static final Pattern EVENT_CODE = Pattern.compile("(?<!\\d)(?<code>3[01]\\d\\d)(?!\\d)");
    private static final Pattern MAPI_PATH = Pattern.compile("(?i)(?<![\\w/.\\\\])/mapi(?:/\\w{1,30})?(?![\\w.])");
    /** The account in the name of a recipient; since Exchange 2010 with a number before it. */
    private static final Pattern RECIPIENT =
            Pattern.compile("(?i)/cn=Recipients/cn=(?:[0-9a-f]{16,32}-)?(?<account>[\\w.-]{1,64})");

    /** The code is the same in every language. */
    private static final Pattern FILE_SYSTEM_LIMIT = Pattern.compile("(?i)(?<![\\da-fx])0x0{0,5}299(?![\\da-f])");

    /** No room on the volume: the error of the database engine, or that of Windows. Both are the same in every language. */
    private static final Pattern NO_ROOM =
            Pattern.compile("(?i)(?<![\\d-])-1808(?!\\d)|(?<![\\da-fx])0x0{0,6}70(?![\\da-f])");

    private static final Pattern PORT = Pattern.compile(":(?<port>\\d{2,5})(?!\\d)");

    /**
     * Events of many reasons, of which a name of a type or an account in the text tells one. Where one thing stands before another, only the
     * first place of it is tried ({@code (?>}), so that a text that repeats it is not read again for each.
     */
    private static final List<Reason> REASONS = List.of(
            new Reason(
                    "msexchange control panel",
                    4,
                    "(?s)\\A(?>.*?'[^'\\n]{1,100}\\$').*CmdletAccessDeniedException",
                    "computer"),
            new Reason(
                    "msexchange availability",
                    4002,
                    "(?s)\\A(?>.*?CrossForest).*(?<!\\d)403(?!\\d)",
                    "CrossForest 403"),
            new Reason(
                    "msexchange web services", 24, "CN=Microsoft Exchange Server Auth Certificate", "auth certificate"),
            new Reason(
                    "msexchange common", 4999, "V1ProfileLocalTokenIssuer|OAuthTokenRequestFailedException", "token"),
            new Reason("msexchange common", 4999, "BlockImpersonatedCallers", "impersonated"));

    private final WindowsEvent event;
    private final ReadingSink sink;

    EventFacts(WindowsEvent event, ReadingSink sink) {
        this.event = event;
        this.sink = sink;
    }

    void report() {
        account();
        String provider = event.provider().toLowerCase(Locale.ROOT);
        if (provider.contains("security") && LogonFacts.isRead(event.id())) {
            new LogonFacts(event, sink).report();
        } else if (TLS_ALERT.contains(event.id()) && provider.contains("schannel")) {
            tlsAlert();
        } else if (event.id() == NO_COMMON_CIPHER && provider.contains("schannel")) {
            noCommonCipher();
        } else if (event.id() == FRONT_END_EXCEPTION
                && FRONT_END.matcher(provider).matches()) {
            frontEndException();
        } else if (event.id() == ASP_NET_WARNING && provider.startsWith("asp.net")) {
            aspNet();
        } else if (event.id() == SSL_ENDPOINT && provider.contains("http")) {
            endpoint();
        } else if (event.id() == TOPOLOGY && provider.startsWith("msexchange")) {
            topology();
        } else if (provider.startsWith("ese")
                && FILE_SYSTEM_LIMIT.matcher(event.content()).find()) {
            observe("ESE system error 665", true);
        } else if (provider.startsWith("ese")
                && NO_ROOM.matcher(event.content()).find()) {
            observe("ESE no room", true);
        } else if (event.id() == TOO_MANY_OBJECTS && provider.equals("msexchangeis")) {
            tooManyObjects();
        } else if (event.id() == TICKET_REFUSED && provider.contains("kerberos")) {
            ticketRefused();
        } else if (provider.equals("was") || provider.equals("microsoft-windows-was")) {
            activation();
        } else {
            String name = event.provider() + " " + event.id();
            observe(
                    REASONS.stream()
                            .filter(reason -> reason.isOf(event))
                            .findFirst()
                            .map(reason -> name + " " + reason.code())
                            .orElse(name),
                    true);
        }
    }

    /** Somebody who names the event beside another error of Kerberos tells of that one. */
    private void ticketRefused() {
        String name = event.provider() + " " + event.id();
        Matcher other = OTHER_TICKET_ERROR.matcher(event.content());
        observe(other.find() ? name + " " + other.group() : name, true);
    }

    private record Reason(String provider, int id, Pattern text, String code) {

        Reason(String provider, int id, String text, String code) {
            this(provider, id, Pattern.compile(text), code);
        }

        boolean isOf(WindowsEvent event) {
            return event.id() == id
                    && event.provider().equalsIgnoreCase(provider)
                    && text.matcher(event.content()).find();
        }
    }

    /** So that what people say of the account is said of the event. */
    private void account() {
        Matcher recipient = RECIPIENT.matcher(event.content());
        if (recipient.find()) {
            observe("Account.Identity", recipient.group("account"));
        }
    }

    private void tlsAlert() {
        Matcher alert = ALERT.matcher(event.content());
        if (alert.find()) {
            observe("Schannel alert", alert.group("alert"));
        } else {
            observe(event.provider() + " " + event.id(), true);
        }
    }

    /** The version that the client asked for stands in the text as it is, in every language. */
    private void noCommonCipher() {
        observe("Schannel 36874", true);
        if (OLD_TLS.matcher(event.content()).find()) {
            observe("Schannel 36874 TLS 1.0", true);
        }
    }

    /** {@code [Mapi] An internal server error occurred. The unhandled exception was: System.…Exception: …} */
    private void frontEndException() {
        Matcher protocol = PROTOCOL.matcher(event.content());
        String name = protocol.find() ? protocol.group("protocol") : "of no protocol";
        observe(
                "MSExchange Front End HTTP Proxy 1003 " + name,
                exception(event.content()).orElse("unknown"));
        if (KEY_REFUSED.matcher(event.content()).find()) {
            observe("MSExchange Front End HTTP Proxy 1003 key", true);
        }
    }

    /** Event code 3005 is an unhandled exception, 3008 a mistake in the configuration. */
    private void aspNet() {
        String content = event.content();
        Matcher code = EVENT_CODE.matcher(content);
        if (!MAPI_PATH.matcher(content).find()) {
            observe("ASP NET 1309 of another application", true);
        } else if (code.find()) {
            observe("ASP NET 1309 mapi", Integer.valueOf(code.group("code")));
        } else {
            unread("The event carries no event code of ASP.NET.");
        }
    }

    /** The pool stands in the text as it is, in every language. */
    private void activation() {
        Matcher found = MAPI_POOL.matcher(event.content());
        String pool = found.find() ? found.group() : "";
        Subject server = HttpFacts.server(Optional.ofNullable(event.computer()));
        At at = new At(event.line(), event.time());
        if (pool.isEmpty()) {
            observe("WAS " + event.id() + " of another pool", true);
        } else if (RECYCLED.contains(event.id())) {
            sink.summaries().list("server.mapi-pools.recycled", server, List.of(pool), at);
        } else if (event.id() == IDLED_OUT) {
            sink.summaries().list("server.mapi-pools.idling-out", server, List.of(pool), at);
        } else if (DISABLED.contains(event.id())) {
            sink.observe("Get-WebAppPoolState." + pool, server, "Stopped", at);
        } else {
            observe("WAS " + event.id() + " " + pool, true);
        }
    }

    /** Where folders are too many they are those of shared mailboxes, and sessions have nothing to do with it. */
    private void tooManyObjects() {
        observe(FOLDERS.matcher(event.content()).find() ? "MSExchangeIS 9646 objtFolder" : "MSExchangeIS 9646", true);
    }

    private void topology() {
        DomainControllers controllers = DomainControllers.in(event.content());
        if (controllers.rows().isEmpty()) {
            observe(event.provider() + " " + event.id(), true);
        } else {
            controllers.report(
                    true,
                    HttpFacts.server(Optional.ofNullable(event.computer())),
                    new At(event.line(), event.time()),
                    sink);
        }
    }

    private void endpoint() {
        Matcher port = PORT.matcher(event.content());
        if (port.find()) {
            observe("HttpEvent 15021 " + port.group("port"), true);
        } else {
            unread("The event does not tell which port it is about.");
        }
    }

    private static Optional<String> exception(String content) {
        Matcher type = EXCEPTION.matcher(content);
        return type.find() ? Optional.of(type.group("type")) : Optional.empty();
    }

    private void observe(String name, Object value) {
        Subject server = HttpFacts.server(Optional.ofNullable(event.computer()));
        sink.observe("Get-WinEvent." + name, server, value, new At(event.line(), event.time()));
    }

    private void unread(String reason) {
        sink.reject(
                event.line(),
                event.provider() + " " + event.id(),
                reason,
                "Print it with Get-WinEvent | Format-List, or copy its XML from the Event Viewer.");
    }
}
