/**
 * Readers of what people paste from tests, analyzers, events and exports: raw HTTP answers, the Remote Connectivity Analyzer, Managed
 * Availability, the event log, CSV. May import {@code adapter.probe} and {@code model}.
 */
@NullMarked
package io.mapimedic.adapter.probe.message;

import org.jspecify.annotations.NullMarked;
