/** Files that apply, check and take back changes, one renderer for each format. Pure functions. */
@NullMarked
package io.mapimedic.artifact;

import org.jspecify.annotations.NullMarked;
