package io.mapimedic.adapter.rest;

/** What a request may cost. The numbers stand in {@code openapi/mapimedic.yaml} and in the README as well. */
public final class Limits {

    /** Bytes of a JSON or text request to the interface: it is held in memory. */
    public static final int BODY_BYTES = 10 * 1024 * 1024;

    /** Bytes of the files of a request, together: they lie on disk, and are read as a stream. */
    public static final long UPLOAD_BYTES = 256L * 1024 * 1024;

    /** The same and what is around them, as {@code quarkus.http.limits.max-body-size} says: a form packs what it carries. */
    public static final long FORM_BYTES = UPLOAD_BYTES + 2L * 1024 * 1024;

    /** Files in one multipart request. */
    public static final int FILES = 200;

    /** Characters of {@code text} in a JSON request; a longer paste is sent as text/plain or as a file. */
    public static final int TEXT_CHARACTERS = 1024 * 1024;

    /** Entries of {@code evidence}; a case with more is cut by the caller, not by us. */
    public static final int EVIDENCE = 2_000;

    /** Entries of {@code tried}. */
    public static final int TRIED = 100;

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
