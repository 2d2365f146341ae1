/** Words and their stems, by the analysers of Apache Lucene. */
@NullMarked
package io.mapimedic.text.lucene;

import org.jspecify.annotations.NullMarked;
