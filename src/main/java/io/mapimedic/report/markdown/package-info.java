/** A diagnosis and a reading as notes for a ticket. */
@NullMarked
package io.mapimedic.report.markdown;

import org.jspecify.annotations.NullMarked;
