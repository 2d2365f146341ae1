package io.mapimedic.artifact.registry;

import io.mapimedic.artifact.Job;
import io.mapimedic.change.Change;
import io.mapimedic.change.ParameterType;
import io.mapimedic.change.RegistryChange;
import io.mapimedic.change.RegistryChange.DeleteValue;
import io.mapimedic.change.RegistryChange.SetValue;
import io.mapimedic.change.RegistryChange.Undo;
import io.mapimedic.change.RegistryKey;
import io.mapimedic.change.RegistryKey.Hive;
import io.mapimedic.change.RegistryType;
import io.mapimedic.change.RegistryValue;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Verdict;
import java.util.List;

/** Jobs of tests. */
final class Hives {

    static final RegistryKey USER = new RegistryKey(Hive.HKCU, "Software\\MapiMedic Test\\A");

    private Hives() {}

    static Job job(List<RegistryChange> changes) {
        return new Job(
                1,
                "test.registry",
                "Change the registry",
                "repair",
                SubjectKind.CLIENT,
                List.of(),
                5,
                "low",
                "Easily taken back.",
                "none",
                "none",
                "The user",
                "Take it back.",
                List.of(new Job.Parameter("oldlevel", ParameterType.NUMBER, "3", "2")),
                List.of(new Job.Step(
                        1,
                        "Change it.",
                        new Change.RegistryEdit(changes),
                        Verdict.DOCUMENTED,
                        null,
                        null,
                        null,
                        List.of())),
                List.of(),
                new Job.Knowledge("0123456789ab", "sha256:" + "0".repeat(64)));
    }

    /** A value of each type, with characters that a careless writer breaks. */
    static List<RegistryChange> everyType() {
        Undo delete = new Undo.Delete();
        return List.of(
                new SetValue(USER, "", new RegistryValue.Text(RegistryType.REG_SZ, "default"), delete),
                new SetValue(
                        USER,
                        "plain",
                        new RegistryValue.Text(RegistryType.REG_SZ, "C:\\a \"q\" \u00E4\u2019;[x]="),
                        delete),
                new SetValue(USER, "na\"me\\", new RegistryValue.Text(RegistryType.REG_SZ, ""), delete),
                new SetValue(
                        USER,
                        "lines",
                        new RegistryValue.Text(RegistryType.REG_SZ, "a\r\n[HKEY_CURRENT_USER\\X]"),
                        delete),
                new SetValue(
                        USER, "expand", new RegistryValue.Text(RegistryType.REG_EXPAND_SZ, "%SystemRoot%\\x"), delete),
                new SetValue(
                        USER, "multi", new RegistryValue.MultiText(List.of("one", "zwei \u00FC", "three")), delete),
                new SetValue(USER, "dword", new RegistryValue.Whole(RegistryType.REG_DWORD, 0xFFFFFFFFL), delete),
                new SetValue(USER, "qword", new RegistryValue.Whole(RegistryType.REG_QWORD, -2), delete),
                new SetValue(USER, "binary", new RegistryValue.Binary("00ff10".repeat(40)), delete),
                new SetValue(
                        new RegistryKey(Hive.HKLM, "Software\\MapiMedic Test"),
                        "level",
                        new RegistryValue.Whole(RegistryType.REG_DWORD, 5),
                        new Undo.SetMeasured(RegistryType.REG_DWORD, "oldlevel")),
                new DeleteValue(
                        new RegistryKey(Hive.HKCU, "Software\\MapiMedic Test\\B"),
                        "gone",
                        RegistryType.REG_DWORD,
                        new Undo.Set(new RegistryValue.Whole(RegistryType.REG_DWORD, 1))));
    }
}
