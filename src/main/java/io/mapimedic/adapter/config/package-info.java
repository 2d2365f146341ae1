/** Wires the core: configuration, the serving generation, health. The only adapter that other adapters may import. */
@NullMarked
package io.mapimedic.adapter.config;

import org.jspecify.annotations.NullMarked;
