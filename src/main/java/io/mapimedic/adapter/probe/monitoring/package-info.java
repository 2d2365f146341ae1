/** Readers of what monitoring says: metrics, alerts, plugin output, logs of performance counters. */
@NullMarked
package io.mapimedic.adapter.probe.monitoring;

import org.jspecify.annotations.NullMarked;
