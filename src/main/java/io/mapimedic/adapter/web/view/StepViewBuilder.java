package io.mapimedic.adapter.web.view;

import io.mapimedic.adapter.web.view.StepView.RegistryRow;
import io.mapimedic.knowledge.Remediation.RegistryChange;
import io.mapimedic.knowledge.Remediation.RegistryChange.Action;
import io.mapimedic.knowledge.Remediation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Steps of a remediation, with registry changes as rows. */
public final class StepViewBuilder {

    /** A verb and a noun, as every cmdlet has, or one of the tools of the command line. */
    private static final Pattern COMMAND = Pattern.compile(
            "(?:[A-Z][A-Za-z]+-[A-Z][A-Za-z0-9]+|netsh|reg|iisreset|gpupdate|[\\w%\\\\:]*appcmd(?:\\.exe)?)(?:\\s.*)?",
            Pattern.DOTALL);

    private final ReferenceViewBuilder references;

    public StepViewBuilder(ReferenceViewBuilder references) {
        this.references = references;
    }

    public List<StepView> build(List<Step> steps) {
        List<StepView> views = new ArrayList<>();
        for (Step step : steps) {
            views.add(build(views.size() + 1, step));
        }
        return views;
    }

    private StepView build(int n, Step step) {
        return new StepView(
                n,
                RichText.of(step.text()),
                Words.of(step.kind()),
                BadgeView.of(step.verdict()),
                printable(step.command()),
                printable(step.verify()),
                printable(step.undo()),
                step.undo() != null && COMMAND.matcher(step.undo()).matches(),
                step.registry().stream().map(StepViewBuilder::row).toList(),
                references.build(step.sources()));
    }

    /** One value of the registry as a row. */
    public static RegistryRow row(RegistryChange change) {
        return new RegistryRow(
                change.action() == Action.SET ? "Set" : "Delete",
                Printable.of(change.hive() + "\\" + change.key()),
                Printable.of(change.name()),
                change.type(),
                change.action() == Action.SET ? data(change.value()) : "–",
                change.undo().action() == Action.SET
                        ? "Set to " + data(change.undo().value())
                        : "Delete the value");
    }

    private static String data(@Nullable Object value) {
        if (value instanceof Long || value instanceof Integer) {
            long number = ((Number) value).longValue();
            return number < 10 && number >= 0 ? Long.toString(number) : "%d (0x%x)".formatted(number, number);
        }
        if (value instanceof List<?> lines) {
            return lines.stream().map(String::valueOf).map(Printable::of).collect(Collectors.joining("; "));
        }
        return value == null ? "empty" : Printable.of(value.toString());
    }

    private static @Nullable String printable(@Nullable String text) {
        return text == null ? null : Printable.of(text.strip());
    }
}
