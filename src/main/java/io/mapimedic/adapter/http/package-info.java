/** What the REST interface and the pages share of HTTP. */
@NullMarked
package io.mapimedic.adapter.http;

import org.jspecify.annotations.NullMarked;
