package io.mapimedic.report.view;

/**
 * A link to the page of a knowledge item.
 *
 * @param id    the item
 * @param title what the link says
 */
public record LinkView(String id, String title) {}
