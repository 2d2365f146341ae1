/** One line for monitoring, after the conventions of Nagios plugins. */
@NullMarked
package io.mapimedic.report.nagios;

import org.jspecify.annotations.NullMarked;
