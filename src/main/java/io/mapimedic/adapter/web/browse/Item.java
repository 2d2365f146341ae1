package io.mapimedic.adapter.web.browse;

import io.mapimedic.report.view.BadgeView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of the knowledge base in the index.
 *
 * @param verdict  its badge, null for items without a verdict
 * @param mentions ids that it names
 */
public record Item(
        String id, ItemKind kind, String title, @Nullable BadgeView verdict, Set<String> mentions) {}
