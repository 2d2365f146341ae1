package io.mapimedic.adapter.probe.message;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints an object as PowerShell does: as a list, as a table, as JSON, as CSV. */
enum Printer {
    LIST {
        @Override
        String print(Map<String, Object> object) {
            int width = object.keySet().stream().mapToInt(String::length).max().orElse(0);
            return object.entrySet().stream()
                    .map(it -> pad(it.getKey(), width) + " : " + plain(it.getValue()))
                    .collect(Collectors.joining("\n", "\n", "\n\n"));
        }

        @Override
        String pipe() {
            return " | Format-List";
        }
    },
    TABLE {
        @Override
        String print(Map<String, Object> object) {
            StringBuilder names = new StringBuilder();
            StringBuilder dashes = new StringBuilder();
            StringBuilder values = new StringBuilder();
            object.forEach((name, value) -> {
                int width = Math.max(name.length(), plain(value).length()) + 1;
                names.append(pad(name, width));
                dashes.append(pad("-".repeat(name.length()), width));
                values.append(pad(plain(value), width));
            });
            return "\n%s\n%s\n%s\n\n".formatted(names, dashes, values);
        }

        @Override
        String pipe() {
            return " | Format-Table";
        }
    },
    JSON {
        @Override
        String print(Map<String, Object> object) {
            return object.entrySet().stream()
                    .map(it -> "    \"%s\":  %s".formatted(it.getKey(), json(it.getValue())))
                    .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        }

        @Override
        String pipe() {
            return " | ConvertTo-Json";
        }
    },
    CSV {
        @Override
        String print(Map<String, Object> object) {
            return row(object.keySet().stream().toList())
                    + row(object.values().stream()
                            .map(it -> it instanceof List<?> items
                                    ? items.stream().map(String::valueOf).collect(Collectors.joining(", "))
                                    : plain(it))
                            .toList());
        }

        @Override
        String pipe() {
            return " | ConvertTo-Csv";
        }
    };

    abstract String print(Map<String, Object> object);

    abstract String pipe();

    private static String row(List<String> fields) {
        return fields.stream()
                .map(it -> "\"" + it.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String plain(Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof Boolean flag ? flag ? "True" : "False" : value.toString();
    }

    private static String json(Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(Printer::json).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Boolean || value instanceof Number
                ? value.toString()
                : "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
