package io.mapimedic.adapter.probe;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by its properties which cmdlet printed an object, for the many pastes that lack the command line. A command line that
 * fits is believed first.
 */
public final class Signatures {

    /** What remoting adds to every object; it tells nothing of the cmdlet. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of("RunspaceId", "PSComputerName", "PSShowComputerName");

    private Signatures() {}

    /** Whether some cmdlet of ours prints a property of this name; upper and lower case alike. */
    public static boolean isKnownProperty(String name) {
        return SignatureTable.owners(name) > 0 || VirtualDirectories.haveProperty(name);
    }

    /** Whether one cmdlet alone prints a property of this name. */
    static boolean isOfOneOwner(String name) {
        return SignatureTable.owners(name) == 1 && !VirtualDirectories.haveProperty(name);
    }

    /** Whether some cmdlet prints all properties of the object. */
    static boolean isOfOneCmdlet(ProbedObject object) {
        return SignatureTable.isOfOneCmdlet(object.properties());
    }

    /** The cmdlet that printed the object; empty when nothing tells. */
    public static Optional<String> cmdletOf(ProbedObject object) {
        if (object.cmdlet() != null) {
            return Optional.of(object.cmdlet());
        }
        boolean isKnown = object.properties().stream().anyMatch(property -> isKnownProperty(property.name()))
                || VirtualDirectories.mayBe(object);
        if (!isKnown) {
            return byCommand(object);
        }
        Optional<String> byName = VirtualDirectories.cmdletOf(object, List.of("Identity", "Name", "MetabasePath"));
        if (byName.isPresent()) {
            return byName;
        }
        Optional<String> bySignature = bySignature(object);
        Optional<String> byCommand = byCommand(object);
        if (byCommand.isPresent()) {
            // Below a command may stand what another one printed: properties of its own tell, shared ones do not.
            int own = SignatureTable.score(byCommand.get(), object);
            boolean isForeign = bySignature.isPresent()
                    && SignatureTable.has(byCommand.get())
                    && (own == 0
                            || (own < SignatureTable.ALONE
                                    && SignatureTable.score(bySignature.get(), object) >= SignatureTable.ALONE));
            return isForeign ? bySignature : byCommand;
        }
        return bySignature;
    }

    private static Optional<String> byCommand(ProbedObject object) {
        String best = null;
        for (String cmdlet : object.command().cmdlets()) {
            String known = spelled(cmdlet);
            if (best == null || SignatureTable.score(known, object) >= SignatureTable.score(best, object)) {
                best = known;
            }
        }
        return Optional.ofNullable(best);
    }

    /** People type {@code get-casmailbox}; the name of an observation is written as the vendor writes it. */
    private static String spelled(String cmdlet) {
        return SignatureTable.cmdlets().stream()
                .filter(cmdlet::equalsIgnoreCase)
                .findFirst()
                .or(() -> VirtualDirectories.cmdlets().stream()
                        .filter(cmdlet::equalsIgnoreCase)
                        .findFirst())
                .orElse(cmdlet);
    }

    private static Optional<String> bySignature(ProbedObject object) {
        Optional<String> byUrl = VirtualDirectories.cmdletOf(object, List.of("Path", "InternalUrl", "ExternalUrl"));
        if (byUrl.isPresent() && !object.has("InternalClientAuthenticationMethod")) {
            return byUrl;
        }
        if (isOnlyMapiHttpEnabled(object)) {
            return switchWithoutOwner(object);
        }
        String best = SignatureTable.best(object).orElse(null);
        boolean isAnyVirtualDirectory =
                "Get-MapiVirtualDirectory".equals(best) && !object.has("IISAuthenticationMethods");
        boolean isSharedOnly =
                best != null && best.equals("Get-OutlookAnywhere") && SignatureTable.score(best, object) == 1;
        return isAnyVirtualDirectory
                ? Optional.empty()
                : isSharedOnly ? Optional.of("Get-MapiVirtualDirectory") : Optional.ofNullable(best);
    }

    /** Organisation and mailbox both have MapiHttpEnabled; beside a bare name nothing else may tell them apart. */
    private static boolean isOnlyMapiHttpEnabled(ProbedObject object) {
        return object.has("MapiHttpEnabled")
                && object.properties().stream()
                        .noneMatch(property -> !property.name().equalsIgnoreCase("MapiHttpEnabled")
                                && isKnownProperty(property.name()));
    }

    private static Optional<String> switchWithoutOwner(ProbedObject object) {
        boolean isOfMailbox = object.rows() > 1
                || object.text("MapiHttpEnabled").isEmpty()
                || object.has("PrimarySmtpAddress")
                || object.has("Alias")
                || object.has("DisplayName")
                || object.text("Identity")
                        .filter(identity -> identity.contains("/"))
                        .isPresent();
        if (isOfMailbox) {
            return Optional.of("Get-CASMailbox");
        }
        boolean namesNothing = object.properties().stream()
                .allMatch(property -> property.name().equalsIgnoreCase("MapiHttpEnabled")
                        || OF_EVERY_OBJECT.contains(property.name()));
        return namesNothing ? Optional.of("Get-OrganizationConfig") : Optional.empty();
    }
}
