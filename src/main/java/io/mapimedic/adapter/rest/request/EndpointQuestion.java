package io.mapimedic.adapter.rest.request;

import io.mapimedic.diagnosis.EndpointRequest;

/**
 * What a caller wants to know of a live endpoint.
 *
 * @param endpoint which one, and how it is looked at
 * @param asker    who asks, and which parts the answer is to have
 */
public record EndpointQuestion(EndpointRequest endpoint, DiagnosisRequest asker) {}
