/**
 * A diagnosis or a reading, written: pure functions from the core's values to text, for every adapter that answers somebody. Imports the
 * core only, no web framework.
 */
@NullMarked
package io.mapimedic.report;

import org.jspecify.annotations.NullMarked;
