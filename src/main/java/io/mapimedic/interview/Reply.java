package io.mapimedic.interview;

/**
 * What a request was answered that may be sent again.
 *
 * @param id       the interview
 * @param revision the one that the request made
 */
public record Reply(String id, int revision, int status, byte[] body) {}
