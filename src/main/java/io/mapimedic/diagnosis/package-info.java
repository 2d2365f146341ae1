/**
 * The use case: strings normalisation, inference and ranking together. Imports all of the core but never Drools, YAML or an
 * adapter.
 */
@NullMarked
package io.mapimedic.diagnosis;

import org.jspecify.annotations.NullMarked;
