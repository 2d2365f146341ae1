/**
 * Reads XML that probes leave behind: objects as {@code Export-Clixml} writes them. May know {@code adapter.probe}, {@code diagnosis} and
 * {@code model}.
 */
@org.jspecify.annotations.NullMarked
package io.mapimedic.adapter.probe.xml;
