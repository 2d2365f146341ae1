package io.mapimedic.adapter.probe.iis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds rules of URL Rewrite whose pattern cannot be one, as in
 *
 * <pre>
 * &lt;rule name="Block" patternSyntax="ECMAScript"&gt;
 *   &lt;match url="*" /&gt;
 * </pre>
 *
 * A lone star is no regular expression, and IIS answers 500. As a wildcard it is right.
 */
final class RewriteRules {

    private static final int MAX_RULES = 100;

    private final List<Element> broken = new ArrayList<>();
    private @Nullable Element rule;

    /** Takes an element within the section {@code rewrite}. */
    void start(Element element) {
        if (element.name().equals("rule")) {
            rule = element;
        } else if (element.name().equals("match") && rule != null && isBroken(rule, element)) {
            broken.add(rule);
        }
    }

    private boolean isBroken(Element of, Element match) {
        return match.attribute("url", "").strip().equals("*")
                && !of.is("enabled", false)
                && !of.attribute("patternSyntax", "").equalsIgnoreCase("Wildcard")
                && !of.attribute("patternSyntax", "").equalsIgnoreCase("ExactMatch")
                && broken.size() < MAX_RULES;
    }

    /** The rules that IIS cannot use and that are switched on. */
    List<Element> broken() {
        return List.copyOf(broken);
    }
}
