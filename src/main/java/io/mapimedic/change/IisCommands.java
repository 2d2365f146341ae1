package io.mapimedic.change;

import io.mapimedic.powershell.Quoting;

/**
 * A setting of IIS as commands of PowerShell. They go to applicationHost.config, as the sections in question are locked below.
 *
 * @see <a href="https://learn.microsoft.com/powershell/module/webadministration/set-webconfigurationproperty">Set-WebConfigurationProperty</a>
 */
final class IisCommands {

    private IisCommands() {}

    static CommandText of(Change.IisSetting setting) {
        return new CommandText(
                set(setting, setting.value()),
                on(setting, "Get-WebConfigurationProperty", ""),
                set(setting, setting.former()));
    }

    private static String set(Change.IisSetting setting, String value) {
        return on(setting, "Set-WebConfigurationProperty", " -Value " + Quoting.literal(value));
    }

    private static String on(Change.IisSetting setting, String cmdlet, String more) {
        String location = setting.location() == null ? "" : " -Location " + Quoting.literal(setting.location());
        return "Invoke-Command -ComputerName '%s' -ScriptBlock { Import-Module WebAdministration; %s -PSPath 'MACHINE/WEBROOT/APPHOST'%s -Filter %s -Name %s%s }"
                .formatted(setting.server(), cmdlet, location, filter(setting.filter()), setting.attribute(), more);
    }

    /** A filter with single quotes in it reads better in double ones; it holds nothing that PowerShell expands. */
    private static String filter(String filter) {
        return filter.contains("'") && filter.chars().noneMatch(c -> c == '"' || c == '$' || c == '`')
                ? '"' + filter + '"'
                : Quoting.literal(filter);
    }
}
