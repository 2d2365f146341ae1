package io.mapimedic.adapter.rest.request;

import io.mapimedic.explanation.About;

/**
 * What is to be explained, and the case.
 *
 * @param diagnosis the body of a diagnosis request
 */
public record ExplanationRequest(About about, byte[] diagnosis) {}
