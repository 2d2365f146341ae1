/** Measures how good the choices are: on models that others made, and on texts as people paste them. */
package io.mapimedic.evaluation;
