package io.mapimedic.adapter.probe;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Values of the registry whose name tells the key: people paste {@code "MapiHttpDisabled"=dword:00000001} and no more. */
final class RegistryNames {

    private static final RegistryKey EXCHANGE = new RegistryKey(null, "HKCU", "Software\\Microsoft\\Exchange");

    private static final Map<String, RegistryKey> KEYS = Map.of(
            "mapihttpdisabled", EXCHANGE,
            "alwaysusemsoauthforautodiscover", EXCHANGE,
            "mapihttpversion", EXCHANGE,
            "enablemapioverhttpexceptions", EXCHANGE,
            "mapihttpallowfqdnlistforv2", EXCHANGE,
            "allowmapiovernonhttps", EXCHANGE,
            "lmcompatibilitylevel", new RegistryKey(null, "HKLM", "SYSTEM\\CurrentControlSet\\Control\\Lsa"),
            "keepalivetime", new RegistryKey(null, "HKLM", "SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters"));

    private RegistryNames() {}

    static boolean isKnown(String name) {
        return KEYS.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The only key that has a value of this name; empty for a name that tells nothing. */
    static Optional<RegistryKey> keyOf(String name) {
        return Optional.ofNullable(KEYS.get(name.toLowerCase(Locale.ROOT)));
    }
}
