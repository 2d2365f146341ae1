package io.mapimedic.diagnosis;

import io.mapimedic.model.Conflict;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Unrecognised;
import java.util.List;

/** What observations became: evidence, conflicts, and what was not recognised. */
public record Reading(List<Evidence> evidence, List<Conflict> conflicts, List<Unrecognised> unrecognised) {}
