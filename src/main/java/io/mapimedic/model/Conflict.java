package io.mapimedic.model;

/**
 * Two reports about the same key and subject that differ. The one that lost is kept here, with the reason.
 *
 * @param kept   the evidence that the rules saw
 * @param lost   the evidence that they did not see
 * @param reason why the one beat the other
 */
public record Conflict(Evidence kept, Evidence lost, String reason) {}
