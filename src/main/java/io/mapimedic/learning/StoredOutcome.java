package io.mapimedic.learning;

/** An outcome that is kept; ids rise in the order of keeping. */
public record StoredOutcome(long id, Outcome outcome) {}
