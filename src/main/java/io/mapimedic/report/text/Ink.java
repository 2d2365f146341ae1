package io.mapimedic.report.text;

/** How a stretch of text looks where a terminal can show it: codes of ECMA-48. */
enum Ink {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    BAD("1;31"),
    WARN("33"),
    GOOD("32"),
    CODE("36");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on() {
        return this == PLAIN ? "" : "\u001b[" + code + "m";
    }

    String off() {
        return this == PLAIN ? "" : "\u001b[0m";
    }
}
