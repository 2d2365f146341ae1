/** What the knowledge may name: cmdlets, parameters, registry values, counters, IIS settings and programs that the vendor documents. */
@NullMarked
package io.mapimedic.catalogue;

import org.jspecify.annotations.NullMarked;
