/** The port to the inference engine: evidence in, findings and supports out. May import {@code model} and {@code knowledge}. */
@NullMarked
package io.mapimedic.inference;

import org.jspecify.annotations.NullMarked;
