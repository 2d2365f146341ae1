package io.mapimedic.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Regular expressions of rules, compiled once. Only the knowledge base supplies them, so there are few; the bound is for reloads. */
final class CompiledExpressions {

    private static final int MAX = 2_000;
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private CompiledExpressions() {}

    static Pattern of(String expression) {
        Pattern known = COMPILED.get(expression);
        if (known != null) {
            return known;
        }
        if (COMPILED.size() >= MAX) {
            COMPILED.clear();
        }
        return COMPILED.computeIfAbsent(expression, Pattern::compile);
    }
}
