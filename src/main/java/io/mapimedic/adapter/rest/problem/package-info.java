/** What goes wrong, told as RFC 9457 problems: what, where, and what to do about it. Nothing of the inside is shown. */
@NullMarked
package io.mapimedic.adapter.rest.problem;

import org.jspecify.annotations.NullMarked;
