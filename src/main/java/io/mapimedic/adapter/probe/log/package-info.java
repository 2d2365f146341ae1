/**
 * Reads logs of any size on bytes and sums them up: rows never become text or objects, and what is kept about them is bounded. Knows
 * the readers around it and HdrHistogram.
 */
@NullMarked
package io.mapimedic.adapter.probe.log;

import org.jspecify.annotations.NullMarked;
