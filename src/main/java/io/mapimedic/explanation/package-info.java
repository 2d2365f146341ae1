/**
 * Why a diagnosis says what it says: from each conclusion down to evidence and source, why something else is not concluded, and what
 * would change the first step. Values only; {@code report.explained} puts them into words.
 */
@NullMarked
package io.mapimedic.explanation;

import org.jspecify.annotations.NullMarked;
