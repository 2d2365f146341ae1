/**
 * Reads {@code knowledge/} and names file, line, place and value of everything that is wrong with it. The only user of the YAML
 * library in the core.
 */
@NullMarked
package io.mapimedic.knowledge.yaml;

import org.jspecify.annotations.NullMarked;
