/** What the vocabulary says the knowledge uses, as one read-only script that collects it. */
@NullMarked
package io.mapimedic.collect;

import org.jspecify.annotations.NullMarked;
