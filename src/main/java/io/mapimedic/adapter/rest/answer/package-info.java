/** The types of the contract that are about the knowledge, and their mapping from the core; those of a case are in {@code report.json}. */
@NullMarked
package io.mapimedic.adapter.rest.answer;

import org.jspecify.annotations.NullMarked;
