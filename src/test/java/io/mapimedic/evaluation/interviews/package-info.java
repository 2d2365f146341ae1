/** Worked interviews: worlds behind one sentence, and how many questions the product needs to find out in which one it is. */
@NullMarked
package io.mapimedic.evaluation.interviews;

import org.jspecify.annotations.NullMarked;
