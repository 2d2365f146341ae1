package io.mapimedic.testsupport;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that try to leave the place they are put into, mixed with any others. */
public final class HostileText {

    private static final String[] PIECES = {
        "'",
        "''",
        "\"",
        "\\",
        "\\\"",
        "`",
        "$",
        "$(",
        "${",
        ")",
        "}",
        "{",
        "{0}",
        "{server}",
        ";",
        "|",
        "&",
        "<",
        ">",
        "#",
        "#>",
        "<#",
        "@'",
        "'@",
        "--%",
        "%PATH%",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "\0",
        "\u0007",
        "\u001B[31m",
        "\u007F",
        "\u0085",
        "\u00A0",
        "\u00AD",
        "\u061C",
        "\u200B",
        "\u200E",
        "\u2013",
        "\u2014",
        "\u2015",
        "\u2018",
        "\u2019",
        "\u201A",
        "\u201B",
        "\u201C",
        "\u201D",
        "\u201E",
        "\u2028",
        "\u2029",
        "\u202A",
        "\u202E",
        "\u2066",
        "\u2069",
        "\uFEFF",
        "\uFFFE",
        "\uFFFF",
        "\uD800",
        "\uDC00",
        "\uD83D\uDE00",
        "'; Remove-Item C:\\ -Recurse; '",
        "\u2019; iex 'x'; \u2019",
        "[HKEY_LOCAL_MACHINE\\X]",
        "\"=-",
        "\r\n[-HKEY_CURRENT_USER]",
        "]]>",
        "<!--",
        "-->",
        "&amp;",
        "&#x27;",
        "<script>",
        "</pre>",
        "<img src=x onerror=y>",
        "javascript:",
        "](http://x)",
        "![x](y)",
        "```",
        "~~~",
        "# ",
        "* ",
        "> ",
        "| ",
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(1)",
        "\u00E4\u00F6\u00FC",
        "\u0416",
        "\u4E2D",
        "\u05D0"
    };

    private HostileText() {}

    public static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(6);
        Arbitrary<String> ascii = Arbitraries.strings().ascii().ofMaxLength(8);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, pieces),
                        net.jqwik.api.Tuple.of(2, any),
                        net.jqwik.api.Tuple.of(2, ascii))
                .list()
                .ofMaxSize(6)
                .map(list -> String.join("", list));
    }
}
