/**
 * Knowledge items become Drools rules here, and Drools runs them. The only package that knows Drools.
 */
@NullMarked
package io.mapimedic.inference.drools;

import org.jspecify.annotations.NullMarked;
