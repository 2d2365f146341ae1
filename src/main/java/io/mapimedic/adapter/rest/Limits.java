package io.mapimedic.adapter.rest;

/** What a request may cost. The numbers stand in {@code openapi/mapimedic.yaml} and in the README as well. */
public final class Limits {

    /** Bytes of a whole request to the interface. */
    public static final int BODY_BYTES = 10 * 1024 * 1024;

    /** Bytes of a whole request to a page, as {@code quarkus.http.limits.max-body-size} says: a form packs what it carries. */
    public static final int FORM_BYTES = 12 * 1024 * 1024;

    /** Files in one multipart request. */
    public static final int FILES = 10;

    /** Characters of {@code text} in a JSON request; a longer paste is sent as text/plain or as a file. */
    public static final int TEXT_CHARACTERS = 1024 * 1024;

    /** Entries of {@code evidence}; a case with more is cut by the caller, not by us. */
    public static final int EVIDENCE = 2_000;

    /** Characters of one value of evidence. */
    public static final int VALUE_CHARACTERS = 2_000;

    /** Items of a value that is a list. */
    public static final int VALUE_ITEMS = 500;

    /** Levels of JSON in JSON; the contract needs six. */
    public static final int JSON_DEPTH = 32;

    /** Tokens of one JSON request: ten times what the largest allowed one has. */
    public static final long JSON_TOKENS = 500_000;

    private Limits() {}
}
