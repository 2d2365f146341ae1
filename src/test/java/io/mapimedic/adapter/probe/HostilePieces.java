package io.mapimedic.adapter.probe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What readers of text stumble over. One character is one byte. */
final class HostilePieces {

    private static final Pattern NUMBER = Pattern.compile("\\d++");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\n]*+\"|>[^<\\n]*+<|: [^\\n]++");

    private static final List<String> NUMBERS = Stream.of(
                    "-1",
                    "0",
                    "-0",
                    "00000000000000000000",
                    "2147483648",
                    "9223372036854775808",
                    "-9223372036854775808",
                    "1e999999999",
                    "1E-999999999",
                    "0x7fffffffffffffffffff",
                    "NaN",
                    "Infinity",
                    "1.7976931348623157e309",
                    "1,234.5",
                    "1.234,5",
                    "\u0663\u0664",
                    "9".repeat(400),
                    "9999",
                    "253402300800000",
                    "-62135596800001")
            .map(HostilePieces::bytes)
            .toList();

    private static final List<String> PIECES = Stream.of(
                    "",
                    "\n",
                    "\n\n",
                    "\r",
                    "\0",
                    " ",
                    " ".repeat(20_000),
                    "\t".repeat(20_000) + "\n",
                    " ".repeat(20_000) + "x",
                    "x".repeat(20_000),
                    "\n".repeat(5_000),
                    "-".repeat(20_000),
                    "- ".repeat(5_000),
                    "a.".repeat(5_000),
                    ",".repeat(20_000),
                    "\"".repeat(20_001),
                    "\\".repeat(20_001),
                    ": ".repeat(5_000),
                    "{".repeat(20_000),
                    "[".repeat(20_000),
                    "{\"a\":".repeat(5_000),
                    "(".repeat(5_000),
                    "<a>".repeat(5_000),
                    "<Obj RefId=\"1\"><MS>".repeat(500),
                    "<Ref RefId=\"0\" />",
                    "<!--",
                    "-->",
                    "<![CDATA[",
                    "]]>",
                    "<?x",
                    "</",
                    "/>",
                    "&lt;",
                    "&#0;",
                    "&#x110000;",
                    "&x;",
                    "_x0000_",
                    "_xD800_",
                    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
                    "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
                    "%",
                    "%ZZ",
                    "%00",
                    "\\u0000",
                    "\\uD800",
                    "\\\n",
                    "$1",
                    "\\Q\\E",
                    "{0}",
                    "%s%n%d",
                    "{}",
                    "[]",
                    "[null]",
                    "null",
                    "{...}",
                    "#Fields:",
                    "#Fields: " + "date ".repeat(3_000) + "\n",
                    "#TYPE a\n",
                    "PS C:\\> ",
                    "> > > ",
                    "HKEY_LOCAL_MACHINE\\",
                    "\\\\ex01\\a(b)\\c :",
                    "HTTP/1.1 999 \r\n",
                    "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
                    "0001-01-01T00:00:00Z",
                    "9999-12-31T23:59:59.9999999Z",
                    "+999999999-12-31T23:59:59Z",
                    "-999999999-01-01T00:00:00Z",
                    "31.12.9999 23:59:59",
                    "/Date(-62135596800000)/",
                    "/Date(9223372036854775807)/",
                    "P99999999999D",
                    "10675199.02:48:05.4775807",
                    "\ufeff",
                    "\u202e",
                    "\u2028",
                    "\u0130\u0131\u00df",
                    "\ud83d\ude00".repeat(5_000),
                    "\u001b[31m",
                    "$(Stop-Computer)")
            .map(HostilePieces::bytes)
            .toList();

    private HostilePieces() {}

    static String any(Random random) {
        return random.nextInt(5) == 0 ? number(random) : PIECES.get(random.nextInt(PIECES.size()));
    }

    static String number(Random random) {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    static String inPlaceOfNumber(String text, int from, Random random) {
        return inPlaceOf(NUMBER, text, from, number(random), 0);
    }

    static String inPlaceOfQuoted(String text, int from, Random random) {
        return inPlaceOf(QUOTED, text, from, any(random), 1);
    }

    private static String inPlaceOf(Pattern pattern, String text, int from, String piece, int kept) {
        Matcher found = pattern.matcher(text);
        return found.find(from)
                ? text.substring(0, found.start() + kept) + piece + text.substring(found.end() - kept)
                : text;
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
