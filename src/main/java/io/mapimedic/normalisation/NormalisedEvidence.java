package io.mapimedic.normalisation;

import io.mapimedic.model.Conflict;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Unrecognised;
import java.util.List;

/** What observations became; evidence is sorted, and there is one for each key and subject. */
public record NormalisedEvidence(List<Evidence> evidence, List<Conflict> conflicts, List<Unrecognised> unrecognised) {}
