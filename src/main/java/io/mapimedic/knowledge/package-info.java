/**
 * The knowledge base: its items as values, and the checks that hold them together. May import {@code model} only; how the
 * items are written as YAML is known to {@code knowledge.yaml} alone.
 */
@NullMarked
package io.mapimedic.knowledge;

import org.jspecify.annotations.NullMarked;
