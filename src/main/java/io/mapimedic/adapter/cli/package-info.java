/** The command line: what can be done with the packaged application without starting the service. */
@NullMarked
package io.mapimedic.adapter.cli;

import org.jspecify.annotations.NullMarked;
