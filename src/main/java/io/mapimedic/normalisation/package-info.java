/**
 * Observations become evidence: names, types, units and subjects of the vocabulary. May import {@code model} and {@code knowledge}.
 */
@NullMarked
package io.mapimedic.normalisation;

import org.jspecify.annotations.NullMarked;
