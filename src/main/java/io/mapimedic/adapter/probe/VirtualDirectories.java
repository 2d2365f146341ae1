package io.mapimedic.adapter.probe;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells by its folder which virtual directory an object is: their cmdlets print much the same properties. */
final class VirtualDirectories {

    private static final Map<String, String> CMDLETS = Map.of(
            "mapi", "Get-MapiVirtualDirectory",
            "ews", "Get-WebServicesVirtualDirectory",
            "autodiscover", "Get-AutodiscoverVirtualDirectory",
            "oab", "Get-OabVirtualDirectory",
            "owa", "Get-OwaVirtualDirectory",
            "ecp", "Get-EcpVirtualDirectory",
            "microsoft-server-activesync", "Get-ActiveSyncVirtualDirectory",
            "powershell", "Get-PowerShellVirtualDirectory",
            "rpc", "Get-OutlookAnywhere");

    private static final List<String> PROPERTIES = List.of(
            "InternalUrl",
            "ExternalUrl",
            "IISAuthenticationMethods",
            "InternalAuthenticationMethods",
            "ExternalAuthenticationMethods",
            "MetabasePath",
            "ExtendedProtectionTokenChecking",
            "SSLOffloading");

    private VirtualDirectories() {}

    static Set<String> cmdlets() {
        return Set.copyOf(CMDLETS.values());
    }

    /** Whether they have a property of this name; upper and lower case alike. */
    static boolean haveProperty(String name) {
        return PROPERTIES.stream().anyMatch(name::equalsIgnoreCase);
    }

    static boolean mayBe(ProbedObject object) {
        return PROPERTIES.stream().anyMatch(object::has);
    }

    /** {@code EX01\mapi (Default Web Site)}, {@code IIS://…/ROOT/mapi}, {@code https://mail…/mapi}: each ends in the folder. */
    static Optional<String> cmdletOf(ProbedObject object, List<String> places) {
        if (!mayBe(object)) {
            return Optional.empty();
        }
        return places.stream()
                .flatMap(place -> object.text(place).stream())
                .map(VirtualDirectories::folder)
                .filter(CMDLETS::containsKey)
                .findFirst()
                .map(CMDLETS::get);
    }

    private static String folder(String text) {
        String place = text.toLowerCase(Locale.ROOT);
        int site = place.indexOf(" (");
        String path = site > 0 ? place.substring(0, site) : place;
        int scheme = path.indexOf("://");
        if (scheme > 0 && path.startsWith("http")) {
            String[] parts = path.substring(scheme + 3).split("/", 3);
            return parts.length > 1 ? parts[1] : "";
        }
        return path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
    }
}
