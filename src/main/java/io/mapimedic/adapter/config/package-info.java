/** Wires the core: configuration, the serving generation, health. It knows other adapters, and nobody knows it. */
@NullMarked
package io.mapimedic.adapter.config;

import org.jspecify.annotations.NullMarked;
