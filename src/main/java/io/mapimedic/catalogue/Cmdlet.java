package io.mapimedic.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cmdlet as the vendor documents it: just the parameters that the knowledge uses.
 *
 * @param name       as documented: {@code Set-OrganizationConfig}
 * @param module     for example {@code ExchangePowerShell}
 * @param changes    false when it only reads or tests
 * @param available  for an Exchange cmdlet where it exists: 2013, 2016, 2019, se, online; empty for a cmdlet of Windows
 * @param aliases    other names, which entries of ours may not use
 * @param parameters by name as documented
 * @param readsBack  for a cmdlet that sets properties: how the state is read; null for others
 * @param url        documentation
 */
public record Cmdlet(
        String name,
        String module,
        boolean changes,
        Set<String> available,
        List<String> aliases,
        Map<String, Parameter> parameters,
        @Nullable ReadsBack readsBack,
        String url) {

    /** What a parameter takes. */
    public enum ParameterKind {
        SWITCH,
        BOOLEAN,
        TEXT,
        NUMBER,
        /** Closed set of values. */
        CHOICE,
        BLOCK,
        /** Anything else: an object, an expression. */
        OBJECT
    }

    /**
     * A parameter.
     *
     * @param kind      what it takes
     * @param list      true when it takes several values
     * @param values    for a choice
     * @param nullable  {@code $null} is documented
     * @param position  from 0 when it may be given without its name, else -1
     * @param available as at the cmdlet, when the parameter differs from it; else empty
     */
    public record Parameter(
            String name,
            ParameterKind kind,
            boolean list,
            List<String> values,
            boolean nullable,
            int position,
            Set<String> available) {}

    /**
     * The reading cmdlet.
     *
     * @param cmdlet     for example {@code Get-OrganizationConfig}
     * @param keep       for each parameter of the setting cmdlet that names the object, the parameter of the reading one
     * @param properties parameters whose property has another name; all others have the name of the parameter
     */
    public record ReadsBack(String cmdlet, Map<String, String> keep, Map<String, String> properties) {}
}
