/** A diagnosis and a reading as the JSON of the contract; REST and the command line answer with the same. */
@NullMarked
package io.mapimedic.report.json;

import org.jspecify.annotations.NullMarked;
