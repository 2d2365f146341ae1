/** What people write becomes mentions of evidence, by the phrases of the knowledge base. */
@NullMarked
package io.mapimedic.text;

import org.jspecify.annotations.NullMarked;
