package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.ReadingSink;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the TLS settings that HealthChecker collects from the registry. Beside what it concludes (a missing value counts as enabled) it
 * keeps the values themselves, null for a missing one; these are taken. The paths it keeps are not: one of them names the wrong version.
 *
 * <pre>
 * Registry.TLS  { 1.2 = { TLSVersion, ServerEnabledValue, ServerDisabledByDefaultValue, ClientEnabledValue, … } }
 * Registry.NET  { NETv4 = { NetVersion, SystemDefaultTlsVersionsValue, WowSchUseStrongCryptoValue, … } }
 * </pre>
 */
final class TlsSettings implements Shape {

    private static final String PROTOCOLS =
            "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS ";
    private static final Pattern VERSION = Pattern.compile("1\\.[0-3]");
    private static final Pattern NET_VERSION = Pattern.compile("v[24]\\.0\\.\\d{5}");

    @Override
    public boolean fits(ClixmlNode node) {
        return node.at("Registry", "TLS").isPresent()
                || node.at("Registry", "NET").isPresent();
    }

    @Override
    public void report(ClixmlNode node, @Nullable String machine, ReadingSink sink) {
        node.at("Registry", "TLS")
                .ifPresent(all -> all.properties.forEach(version -> reportVersion(version, machine, sink)));
        node.at("Registry", "NET")
                .ifPresent(all -> all.properties.forEach(version -> reportNet(version, machine, sink)));
    }

    private static void reportVersion(ClixmlNode version, @Nullable String machine, ReadingSink sink) {
        Optional<String> number =
                version.text("TLSVersion").filter(text -> VERSION.matcher(text).matches());
        if (number.isEmpty()) {
            return;
        }
        for (String side : List.of("Server", "Client")) {
            for (String value : List.of("Enabled", "DisabledByDefault")) {
                observe(
                        version.property(side + value + "Value"),
                        PROTOCOLS + number.get() + "\\" + side + "\\" + value,
                        machine,
                        sink);
            }
        }
    }

    private static void reportNet(ClixmlNode version, @Nullable String machine, ReadingSink sink) {
        Optional<String> number = version.text("NetVersion")
                .filter(text -> NET_VERSION.matcher(text).matches());
        if (number.isEmpty()) {
            return;
        }
        for (String value : List.of("SystemDefaultTlsVersions", "SchUseStrongCrypto")) {
            String end = "Microsoft\\.NETFramework\\" + number.get() + "\\" + value;
            observe(version.property(value + "Value"), "HKLM\\SOFTWARE\\" + end, machine, sink);
            observe(version.property("Wow" + value + "Value"), "HKLM\\SOFTWARE\\Wow6432Node\\" + end, machine, sink);
        }
    }

    /** A DWORD with all bits set is exported as -1, and means yes. */
    private static void observe(Optional<ClixmlNode> value, String name, @Nullable String machine, ReadingSink sink) {
        value.ifPresent(node -> PlainValue.of(node)
                .ifPresent(plain ->
                        sink.observe(name, Shape.server(machine), "".equals(plain) ? null : plain, Shape.at(node))));
    }
}
