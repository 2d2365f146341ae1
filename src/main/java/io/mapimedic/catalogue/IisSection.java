package io.mapimedic.catalogue;

import java.util.List;
import java.util.Map;

/**
 * A section or element of the IIS configuration.
 *
 * @param filter     XPath as {@code -Filter} takes it
 * @param locked     true when it may only be written to applicationHost.config, with a location
 * @param attributes for each attribute the documented values; an empty list for any
 * @param sources    ids of references
 */
public record IisSection(String filter, boolean locked, Map<String, List<String>> attributes, List<String> sources) {}
