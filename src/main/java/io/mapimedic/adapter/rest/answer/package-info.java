/** The types of the contract and their mapping from the core; the only place where both worlds meet. */
@NullMarked
package io.mapimedic.adapter.rest.answer;

import org.jspecify.annotations.NullMarked;
