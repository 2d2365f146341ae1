/**
 * Facts and conclusions of one diagnosis: immutable values that every other package shares. Imports nothing of MapiMedic.
 */
@NullMarked
package io.mapimedic.model;

import org.jspecify.annotations.NullMarked;
