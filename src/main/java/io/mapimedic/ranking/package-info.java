/** Belief in causes, order of remediations, choice of the next question. May import {@code model} and {@code knowledge}. */
@NullMarked
package io.mapimedic.ranking;

import org.jspecify.annotations.NullMarked;
