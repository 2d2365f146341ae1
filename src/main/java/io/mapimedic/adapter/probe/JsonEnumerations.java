package io.mapimedic.adapter.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ConvertTo-Json} writes enumerations as numbers; Format-List prints their names. Here the first become the second. */
public final class JsonEnumerations {

    private static final List<String> AUTHENTICATION_METHODS = List.of(
            "Basic",
            "Digest",
            "Ntlm",
            "Fba",
            "WindowsIntegrated",
            "LiveIdFba",
            "LiveIdBasic",
            "WSSecurity",
            "Certificate",
            "NegoEx",
            "OAuth",
            "Adfs",
            "Kerberos",
            "Negotiate",
            "LiveIdNegotiate");

    private static final Map<String, List<String>> NAMES = Map.of(
            "extendedprotectiontokenchecking", List.of("None", "Allow", "Require"),
            "iisauthenticationmethods", AUTHENTICATION_METHODS,
            "internalauthenticationmethods", AUTHENTICATION_METHODS,
            "externalauthenticationmethods", AUTHENTICATION_METHODS,
            "internalclientauthenticationmethod", AUTHENTICATION_METHODS,
            "externalclientauthenticationmethod", AUTHENTICATION_METHODS);

    /** The services of a certificate are bits. */
    private static final List<String> SERVICES =
            List.of("IMAP", "POP", "UM", "IIS", "SMTP", "Federation", "UMCallRouter");

    /** {@code System.ServiceProcess.ServiceControllerStatus}, which counts from 1. */
    private static final List<String> SERVICE_STATES = List.of(
            "0", "Stopped", "StartPending", "StopPending", "Running", "ContinuePending", "PausePending", "Paused");

    private static final List<String> COMPONENT_STATES = List.of("Inactive", "Active");

    private JsonEnumerations() {}

    /** The name of the state that this cmdlet prints; what is no number of a state stays. */
    static Object state(String cmdlet, Object value) {
        List<String> names = switch (cmdlet) {
            case "Get-Service" -> SERVICE_STATES;
            case "Get-ServerComponentState" -> COMPONENT_STATES;
            default -> List.of();
        };
        boolean isNumber = value instanceof Long number && number >= 0 && number < names.size();
        return isNumber && value instanceof Long number ? names.get(number.intValue()) : value;
    }

    /** The value with names in place of numbers; a number without a name stays. */
    public static Object named(String property, Object value) {
        String key = property.toLowerCase(Locale.ROOT);
        if (key.equals("services") && value instanceof Long bits) {
            return services(bits);
        }
        List<String> names = NAMES.get(key);
        if (names == null) {
            return value;
        }
        return value instanceof List<?> items
                ? items.stream().map(item -> name(names, item)).toList()
                : value instanceof Long ? name(names, value) : value;
    }

    private static String name(List<String> names, Object value) {
        String text = String.valueOf(value);
        return text.matches("\\d{1,2}") && Integer.parseInt(text) < names.size()
                ? names.get(Integer.parseInt(text))
                : text;
    }

    private static String services(long bits) {
        List<String> services = new ArrayList<>();
        for (int i = 0; i < SERVICES.size(); i++) {
            if ((bits >> i & 1) == 1) {
                services.add(SERVICES.get(i));
            }
        }
        return services.isEmpty() ? "None" : String.join(", ", services);
    }
}
