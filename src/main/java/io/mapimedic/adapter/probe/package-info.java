/** Readers of probe results: one class a format, recognised by content. */
@NullMarked
package io.mapimedic.adapter.probe;

import org.jspecify.annotations.NullMarked;
