package io.mapimedic.report.view;

import io.mapimedic.change.RegistryChange;
import io.mapimedic.change.RegistryChange.DeleteValue;
import io.mapimedic.change.RegistryChange.SetValue;
import io.mapimedic.change.RegistryChange.Undo;
import io.mapimedic.change.RegistryValue;
import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.report.view.StepView.RegistryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Steps of a remediation, with registry changes as rows. */
public final class StepViewBuilder {

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
                RichText.of(step.textForItsVersions()),
                Words.of(step.kind()),
                BadgeView.of(step.verdict()),
                printable(step.command()),
                printable(step.verify()),
                printable(step.undo()),
                rich(step.precondition()),
                rich(step.verifyByHand()),
                rich(step.undoByHand()),
                step.registry().stream().map(StepViewBuilder::row).toList(),
                references.build(step.sources()));
    }

    /** One change of the registry as a row. */
    public static RegistryRow row(RegistryChange change) {
        String name = change.valueName();
        return new RegistryRow(
                change instanceof SetValue ? "Set" : name == null ? "Delete the key" : "Delete",
                Printable.of(change.key().toString()),
                name == null ? "–" : name.isEmpty() ? "(default)" : Printable.of(name),
                type(change),
                change instanceof SetValue set ? data(set.value()) : "–",
                back(change));
    }

    private static String type(RegistryChange change) {
        if (change instanceof SetValue set) {
            return set.value().type().name();
        }
        return change instanceof DeleteValue delete ? delete.type().name() : "–";
    }

    private static String back(RegistryChange change) {
        @Nullable Undo undo = null;
        if (change instanceof SetValue set) {
            undo = set.undo();
        } else if (change instanceof DeleteValue delete) {
            undo = delete.undo();
        }
        if (undo instanceof Undo.Set set) {
            return "Set to " + data(set.value());
        }
        if (undo instanceof Undo.SetMeasured) {
            return "Set to the noted value";
        }
        return undo == null ? "Only from a saved state" : "Delete the value";
    }

    private static String data(RegistryValue value) {
        if (value instanceof RegistryValue.Whole whole) {
            long number = whole.number();
            return number < 10 && number >= 0 ? Long.toString(number) : "%d (0x%x)".formatted(number, number);
        }
        if (value instanceof RegistryValue.MultiText texts) {
            return texts.texts().stream().map(Printable::of).collect(Collectors.joining("; "));
        }
        if (value instanceof RegistryValue.Text text) {
            return text.text().isEmpty() ? "empty" : Printable.of(text.text());
        }
        return ((RegistryValue.Binary) value).hex();
    }

    private static @Nullable RichText rich(@Nullable String text) {
        return text == null ? null : RichText.of(text);
    }

    private static @Nullable String printable(@Nullable String text) {
        return text == null ? null : Printable.of(text.strip());
    }
}
