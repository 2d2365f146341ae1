/** A simulator of faults of MAPI over HTTP, from tables of its own, and what the product makes of its cases. */
@org.jspecify.annotations.NullMarked
package io.mapimedic.evaluation.simulator;
