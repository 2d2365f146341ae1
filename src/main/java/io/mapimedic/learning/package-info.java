/** What outcomes teach: bounded corrections of priors and fix rates, computed anew from the outcomes that are kept. */
@NullMarked
package io.mapimedic.learning;

import org.jspecify.annotations.NullMarked;
