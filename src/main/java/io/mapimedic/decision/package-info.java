/**
 * Decision-theoretic troubleshooting in plain numbers: which repair first, which question next, and when to stop. Knows causes,
 * actions and questions by their place only, so that any model can be put in: the knowledge base, or a network from elsewhere.
 */
@NullMarked
package io.mapimedic.decision;

import org.jspecify.annotations.NullMarked;
