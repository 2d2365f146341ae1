/** Takes archives apart, within limits, so that each file in them is an input of its own. */
@NullMarked
package io.mapimedic.adapter.probe.archive;

import org.jspecify.annotations.NullMarked;
