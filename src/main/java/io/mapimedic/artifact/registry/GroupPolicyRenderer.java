package io.mapimedic.artifact.registry;

import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Job;
import io.mapimedic.artifact.Renderer;
import io.mapimedic.artifact.registry.RegistryPlan.Scope;
import io.mapimedic.change.RegistryChange;
import io.mapimedic.change.RegistryChange.SetValue;
import io.mapimedic.change.RegistryType;
import io.mapimedic.change.RegistryValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Registry preference items, to be put into the folder of a group policy object.
 *
 * @see <a href="https://learn.microsoft.com/openspecs/windows_protocols/ms-gppref/">MS-GPPREF, Registry</a>
 */
public final class GroupPolicyRenderer implements Renderer {

    private static final String SETTINGS = "{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}";
    private static final String ITEM = "{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}";

    /** Equal jobs give equal files, so the time of the last change is fixed; clients compare the version of the policy, not this. */
    private static final String CHANGED = "2026-01-01 00:00:00";

    @Override
    public Format format() {
        return Format.GPP;
    }

    @Override
    public List<Artifact> render(Job job) {
        List<Artifact> files = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            RegistryPlan plan = RegistryPlan.of(job, scope);
            if (!plan.isEmpty()) {
                files.add(file(
                        "gpp",
                        scope,
                        job,
                        plan.changes(),
                        "Put it into the folder of the group policy object that has the same path."));
                plan.undo()
                        .ifPresent(undo -> files.add(file(
                                "gpp-undo",
                                scope,
                                job,
                                undo,
                                "Replaces the file of gpp/ in the policy to take the change back.")));
            }
        }
        return files;
    }

    private static Artifact file(String folder, Scope scope, Job job, List<RegistryChange> changes, String purpose) {
        Xml xml = new Xml().open("RegistrySettings", "clsid", SETTINGS);
        changes.forEach(change -> item(xml, job, change, folder));
        return Artifact.ofText(
                Format.GPP,
                "%s/%s/Preferences/Registry/Registry.xml".formatted(folder, scope == Scope.USER ? "User" : "Machine"),
                "application/xml",
                purpose,
                xml.close().document());
    }

    private static void item(Xml xml, Job job, RegistryChange change, String folder) {
        String name = change.valueName();
        String title = name == null ? change.key().path() : name.isEmpty() ? "(Default)" : name;
        boolean sets = change instanceof SetValue;
        xml.open(
                "Registry",
                "clsid",
                ITEM,
                "name",
                title,
                "status",
                title,
                "image",
                sets ? "12" : "13",
                "changed",
                CHANGED,
                "uid",
                uid(job.id() + "|" + folder + "|" + change.key() + "|" + title),
                "desc",
                job.title(),
                "bypassErrors",
                "1");
        RegistryValue value = change instanceof SetValue set ? set.value() : null;
        String[] properties = {
            "action",
            sets ? "U" : "D",
            "displayDecimal",
            "0",
            "default",
            name != null && name.isEmpty() ? "1" : "0",
            "hive",
            change.key().hive().fullName(),
            "key",
            change.key().path(),
            "name",
            name == null ? "" : name,
            "type",
            value == null ? "" : value.type().name(),
            "value",
            value == null ? "" : data(value)
        };
        if (value instanceof RegistryValue.MultiText texts) {
            xml.open("Properties", properties).open("Values");
            texts.texts().forEach(text -> xml.text("Value", text));
            xml.close().close();
        } else {
            xml.empty("Properties", properties);
        }
        xml.close();
    }

    private static String data(RegistryValue value) {
        if (value instanceof RegistryValue.Whole whole) {
            return (whole.type() == RegistryType.REG_DWORD ? "%08X" : "%016X").formatted(whole.number());
        }
        if (value instanceof RegistryValue.Text text) {
            return text.text();
        }
        return value instanceof RegistryValue.MultiText texts
                ? String.join(" ", texts.texts())
                : ((RegistryValue.Binary) value).hex().toUpperCase(Locale.ROOT);
    }

    private static String uid(String name) {
        return "{"
                + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .toUpperCase(Locale.ROOT) + "}";
    }
}
