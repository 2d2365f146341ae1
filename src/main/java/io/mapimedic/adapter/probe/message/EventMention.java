package io.mapimedic.adapter.probe.message;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event that somebody names within a sentence:
 *
 * <pre>
 * Lots of event 4 from Security-Kerberos since yesterday.
 * Im Eventlog: Ereignis-ID 5002, Quelle WAS, der Anwendungspool …
 * EventID: 5011 Source: WAS
 * </pre>
 *
 * @param before the words before it, empty when there are none
 */
record EventMention(String provider, int id, String before) {

    private static final int LONGEST = 4_000;
    private static final String PROVIDER =
            "(?<provider>(?:Microsoft-Windows-)?(?:WAS|HttpEvent|HttpService|Security-Kerberos|Security-Auditing|Kerberos-Key-Distribution-Center|Time-Service|Resource-Exhaustion-Detector|WinRM|Kerberos|NETLOGON|Schannel|Security|KDC|W32Time|IIS-W3SVC-WP)"
                    + "|MSExchange Front End HTTPS? Proxy|MSExchange ADAccess|MSExchange [A-Z][A-Za-z]{2,40}|MSExchange[A-Z][A-Za-z]{1,40}|ASP\\.NET(?: [\\d.]{3,14}\\d)?|ESENT|ESE)(?![\\w-])";
    private static final String NUMBER = "(?<id>\\d{1,5})(?!\\d|[.:]\\d)";
    private static final String WORD =
            "(?:Event|Ereignis|Ereigniskennung|EventID|Ereignis-?ID|evt)(?:[ -]?(?:ID|Nr\\.?|Kennung|number))?";

    private static final Pattern ID_FIRST = Pattern.compile("(?i:\\b" + WORD + "[s: =#]{0,3}) ?" + NUMBER
            + "(?i:[,):]{0,2} (?:\\((?:Level|Stufe)[^)]{0,30}\\) )?(?:from|of|by|in|von|vom|aus|der|on|und)? ?(?:the |dem |der )?(?:Source|Quelle|Provider|log)?[: =(]{0,3})"
            + PROVIDER);
    private static final Pattern PROVIDER_FIRST = Pattern.compile("(?<![\\w-])" + PROVIDER
            + "(?i:[,:)]{0,2}[\\s/]{1,2}(?:" + WORD + "[s: =#]{0,3} ?|ID[: =]{0,2} ?)?)" + NUMBER);
    /** Of IIS' activation service, whose numbers nobody else has. */
    private static final Pattern OF_POOL = Pattern.compile(
            "(?<![\\d.])(?<id>50(?:02|11|13|59|74|75|76|77)|5117|5186)(?!\\d).{0,200}?(?i:application pool|Anwendungspool|MSExchange\\w{3,40}AppPool)");

    private static final Pattern DENIED = Pattern.compile(
            "(?i)\\b(?:no|not|never|without|kein|keine|keinen|nicht|ohne|if|wenn|falls)(?: \\p{L}{1,20}){0,2} $");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[ ,:.]{1,3}\\p{Ll}{2,}");
    /** Words that may stand before a number without being a provider's. */
    private static final List<String> ORDINARY = List.of("security");

    /** The first event that the line names; null when it names none, or says that there was none. */
    static @Nullable EventMention in(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        for (Pattern pattern : List.of(ID_FIRST, PROVIDER_FIRST, OF_POOL)) {
            Matcher found = pattern.matcher(line);
            if (found.find()) {
                String before = line.substring(0, found.start());
                String provider = pattern == OF_POOL ? "WAS" : found.group("provider");
                int id = Integer.parseInt(found.group("id"));
                boolean isOther = ORDINARY.contains(provider.toLowerCase(Locale.ROOT)) && id < 1_000;
                return isOther || DENIED.matcher(before).find()
                        ? null
                        : new EventMention(provider, id, WORDS.matcher(before).find() ? before : "");
            }
        }
        return null;
    }
}
