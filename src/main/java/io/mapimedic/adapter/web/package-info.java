/** Pages and notes for people: Qute views of a diagnosis. Reads and renders, decides nothing. */
@NullMarked
package io.mapimedic.adapter.web;

import org.jspecify.annotations.NullMarked;
