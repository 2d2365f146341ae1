package io.mapimedic.change;

import io.mapimedic.powershell.Script;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one step does, as a value. Texts and scripts are rendered from it and never the other way round. Strings that may hold
 * placeholders ({@code {server}}) are of type {@link Template}.
 */
public sealed interface Change {

    /**
     * Cmdlets of PowerShell.
     *
     * @param verify  read-only; null for a step that only reads
     * @param undo    null for a step that only reads, and where only a person can take it back
     * @param setting how the state before can be noted and restored exactly; null when only {@code undo} is known
     * @param exchange true when a cmdlet of these scripts exists only in a session with Exchange, so that a file has to open one
     */
    record CmdletCalls(
            Script command,
            @Nullable Script verify,
            @Nullable Script undo,
            @Nullable Setting setting,
            boolean readOnly,
            boolean exchange)
            implements Change {}

    /** Values and keys of the registry, on the machine where the files are run. Never empty. */
    record RegistryEdit(List<RegistryChange> changes) implements Change {}

    /**
     * An attribute of the IIS configuration, written to applicationHost.config.
     *
     * @param server   the server, mostly {@code {server}}
     * @param location for example {@code Default Web Site/mapi}; null for the whole server
     * @param filter   XPath of the section or element
     * @param value    what is set
     * @param former   what undo sets when nobody noted the state before
     */
    record IisSetting(
            Template server, @Nullable String location, String filter, String attribute, String value, String former)
            implements Change {}

    /** An application pool or Windows service is started, stopped or restarted. */
    record ServiceControl(Kind kind, String name, Action action, Template server) implements Change {

        public enum Kind {
            APP_POOL,
            SERVICE
        }

        public enum Action {
            START,
            STOP,
            RESTART
        }
    }

    /** A program of Windows: {@code netsh}, {@code setspn}, {@code reg query}. */
    record ProgramCall(
            ProgramLine command,
            @Nullable ProgramLine verify,
            @Nullable ProgramLine undo,
            boolean readOnly) implements Change {}

    /**
     * A person edits a file; described, not scripted.
     *
     * @param path where the file is
     * @param edit one sentence
     */
    record FileEdit(String path, String edit) implements Change {}

    /**
     * Something that only a person can do or see; the text of the step says what.
     *
     * @param verify a read-only command that shows the result, null when only a person can see it
     */
    record ByHand(@Nullable Script verify, @Nullable Script undo) implements Change {}
}
