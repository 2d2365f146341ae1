/** Interviews: a case with memory. Its state is what its events make of it; where they are kept is behind a port. */
@NullMarked
package io.mapimedic.interview;

import org.jspecify.annotations.NullMarked;
