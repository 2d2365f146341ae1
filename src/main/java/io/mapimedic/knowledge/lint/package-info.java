/** Holds every command, registry value and link of the knowledge base against the catalogue. */
@NullMarked
package io.mapimedic.knowledge.lint;

import org.jspecify.annotations.NullMarked;
