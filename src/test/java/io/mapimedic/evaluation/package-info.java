/** Measures how good the choices are, on models that others made. */
package io.mapimedic.evaluation;
