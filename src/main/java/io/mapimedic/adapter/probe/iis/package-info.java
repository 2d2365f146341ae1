/** Readers of the configuration files of IIS and ASP.NET. They stream, know no document type and fetch nothing. */
@NullMarked
package io.mapimedic.adapter.probe.iis;

import org.jspecify.annotations.NullMarked;
