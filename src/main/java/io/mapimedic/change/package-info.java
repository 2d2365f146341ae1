/** What a step of a remediation changes, as a value: everything else, from text to scripts, is rendered from it. */
@NullMarked
package io.mapimedic.change;

import org.jspecify.annotations.NullMarked;
