package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.message.HttpHeaders.Field;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command line that asks a web server, {@code curl} or {@code Invoke-WebRequest}.
 *
 * @param host       that is asked, with its port if one is named
 * @param path       that is asked for
 * @param isSignedIn whether the command sends credentials
 */
record WebCommand(String host, String path, boolean isSignedIn) {

    private static final int LONGEST = 2_000;
    private static final Pattern TOOL = Pattern.compile(
            "(?i)(?:^|[\\s$#>|(])(?:curl(?:\\.exe)?|Invoke-WebRequest|iwr|Invoke-RestMethod|wget)\\s.*");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://(?<host>[A-Za-z0-9.-]{1,255}(?::\\d{1,5})?)(?<path>/[^\\s'\"]{0,400})?");
    private static final Pattern CREDENTIALS = Pattern.compile(
            "(?i).*(?:-UseDefaultCredentials\\b|-Credential\\b|--ntlm\\b|--negotiate\\b|--anyauth\\b|--basic\\b|--user\\b|--oauth2-bearer\\b|(?-i:\\s-u[\\s'\"])|Authorization:).*");

    /** Reads the command in this line; null when there is none with an address. */
    static @Nullable WebCommand of(String line) {
        boolean isDetailOfError = line.stripLeading().startsWith("+ ");
        if (line.length() > LONGEST || !line.contains("://") || isDetailOfError) {
            return null;
        }
        Matcher tool = TOOL.matcher(line);
        Matcher address = ADDRESS.matcher(line);
        if (!tool.find() || !address.find()) {
            return null;
        }
        String path = address.group("path") == null ? "/" : address.group("path");
        return new WebCommand(
                address.group("host"), path, CREDENTIALS.matcher(line).matches());
    }

    /** The answer with what only the command tells: whom it asked, and whether with credentials. */
    HttpAnswer completed(HttpAnswer answer) {
        boolean knowsRequest = answer.path() != null;
        HttpHeaders request = knowsRequest || !isSignedIn
                ? answer.request()
                : new HttpHeaders(List.of(new Field("Authorization", "")));
        return new HttpAnswer(
                answer.status(),
                answer.headers(),
                answer.isComplete(),
                answer.body(),
                knowsRequest ? answer.path() : path,
                host,
                request);
    }
}
