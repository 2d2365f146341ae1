package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.request.DiagnosisRequest;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.explanation.Case;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.util.List;

/**
 * A request read and checked: what the core is asked.
 *
 * @param request      the JSON part, or the empty one
 * @param observations everything reported, entries first, then texts and files in their order
 * @param unread       what the readers did not understand
 */
record Input(DiagnosisRequest request, List<Observation> observations, List<Unrecognised> unread, Context context) {

    /** What can be diagnosed again with something changed. */
    Case theCase() {
        return new Case(observations, unread, context);
    }
}
