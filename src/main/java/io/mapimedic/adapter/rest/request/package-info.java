/** From bytes to observations: strict reading of requests, every problem of one request in one answer. */
@NullMarked
package io.mapimedic.adapter.rest.request;

import org.jspecify.annotations.NullMarked;
