/**
 * Looks at a live endpoint: name, port, TLS, certificate, HTTP. Plain JDK, so that service and command line share it. It may know
 * {@code model} and {@code diagnosis}.
 */
@NullMarked
package io.mapimedic.adapter.endpoint;

import org.jspecify.annotations.NullMarked;
