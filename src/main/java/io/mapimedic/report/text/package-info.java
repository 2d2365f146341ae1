/** Reports for a terminal and for mail: plain text, as wide as there is room. */
@NullMarked
package io.mapimedic.report.text;

import org.jspecify.annotations.NullMarked;
