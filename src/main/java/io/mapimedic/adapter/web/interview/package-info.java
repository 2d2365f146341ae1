/** What people send on the pages of an interview, read into changes, and what those pages show. */
@NullMarked
package io.mapimedic.adapter.web.interview;

import org.jspecify.annotations.NullMarked;
