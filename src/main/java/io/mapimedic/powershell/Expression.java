package io.mapimedic.powershell;

import java.util.List;

/** A value, or something that becomes one. */
public sealed interface Expression extends Stage {

    /** How a string is written. */
    enum Quote {
        NONE,
        SINGLE,
        DOUBLE
    }

    /** A text; in single quotes it may have placeholders. In double quotes nothing is expanded: {@code $} and backtick are refused. */
    record Text(List<Part> parts, Quote quote) implements Expression {

        /** A piece of a text. */
        public sealed interface Part {

            record Fixed(String text) implements Part {}

            /** {@code {server}}: a typed name that each case fills in. */
            record Placeholder(String name) implements Part {}
        }

        /** The text with placeholders as {@code {name}}. */
        public String template() {
            StringBuilder text = new StringBuilder();
            for (Part part : parts) {
                if (part instanceof Part.Fixed fixed) {
                    text.append(fixed.text());
                } else if (part instanceof Part.Placeholder placeholder) {
                    text.append('{').append(placeholder.name()).append('}');
                }
            }
            return text.toString();
        }

        /** The names in it, in order, without repetition. */
        public List<String> placeholders() {
            return parts.stream()
                    .filter(Part.Placeholder.class::isInstance)
                    .map(part -> ((Part.Placeholder) part).name())
                    .distinct()
                    .toList();
        }

        /** True when there is no placeholder in it. */
        public boolean isFixed() {
            return parts.stream().allMatch(Part.Fixed.class::isInstance);
        }
    }

    /** A number as written, such as {@code 40} or {@code 0x20}. */
    record Number(String digits) implements Expression {}

    /**
     * {@code $true}, {@code $null}, {@code $_}, {@code $env:COMPUTERNAME} or a variable that the script assigned.
     *
     * @param name without the dollar
     */
    record Variable(String name) implements Expression {}

    /** {@code a,b} or {@code @(a,b)}. */
    record Items(List<Expression> items, boolean array) implements Expression {}

    /** {@code @{ LogName = 'System'; Id = 15021 }}. */
    record Table(List<Entry> entries) implements Expression {

        public record Entry(String key, Expression value) {}
    }

    /** {@code target['key']}. */
    record Index(Expression target, Expression index) implements Expression {}

    /** <code>{ … }</code> as an argument. */
    record Block(List<Statement> statements) implements Expression {}

    /** {@code (…)}. */
    record Group(Statement.Pipeline pipeline) implements Expression {}

    /** {@code [Net.HttpWebRequest]}. */
    record Type(String name) implements Expression {}

    /** {@code target.Name} or {@code [Type]::Name}. */
    record Member(Expression target, String name) implements Expression {}

    /** {@code target.Method(…)} or {@code [Type]::Method(…)}. */
    record Invocation(Expression target, String method, List<Expression> arguments) implements Expression {}

    /** {@code left -eq right}; the operator without its dash, in lower case. */
    record Comparison(Expression left, String operator, Expression right) implements Expression {}
}
