package io.mapimedic.adapter.rest.request;

/**
 * One text or file as it came.
 *
 * @param name for people only: {@code text}, or the file's name made harmless
 */
public record Paste(String name, byte[] bytes) {}
