package io.mapimedic.catalogue;

import java.util.List;

/**
 * A program of Windows.
 *
 * @param name     without extension
 * @param readOnly the beginnings of argument lists that change nothing, such as {@code query}; an empty text for all
 * @param changing the beginnings that change something
 * @param switches documented switches, with their dash or slash
 */
public record Program(String name, List<String> readOnly, List<String> changing, List<String> switches, String url) {}
