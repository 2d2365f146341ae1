package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.Property;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Properties that somebody has picked from the output of several commands and put below each other. They are no object, so each of them
 * has to tell for itself whence it comes.
 *
 * <pre>
 * ExtendedProtectionTokenChecking : Require
 * MAPIBlockOutlookRpcHttp : True
 * ServerWideOffline : Inactive
 * </pre>
 */
final class LooseProperties {

    private static final int MOST = 8;

    /** Where one of these stands, some command has printed all of it. */
    private static final Set<String> OF_OBJECTS = Set.of(
            "name",
            "identity",
            "displayname",
            "alias",
            "primarysmtpaddress",
            "server",
            "servername",
            "serverfqdn",
            "guid",
            "path",
            "metabasepath",
            "component",
            "monitoridentity",
            "subject",
            "thumbprint",
            "computername",
            "runspaceid",
            "distinguishedname",
            "internalurl",
            "externalurl",
            "status",
            "state",
            "result",
            "pscomputername",
            "fqdn",
            "providername",
            "source",
            "id",
            "message",
            "timecreated",
            "pspath",
            "psparentpath",
            "notafter",
            "remoteaddress");

    private LooseProperties() {}

    /** Whether no one command can have printed these properties together. */
    static boolean are(ProbedObject object) {
        List<Property> properties = object.properties();
        return object.cmdlet() == null
                && object.command().cmdlets().isEmpty()
                && object.rows() == 1
                && properties.size() > 1
                && properties.size() <= MOST
                && properties.stream().anyMatch(property -> Signatures.isKnownProperty(property.name()))
                && properties.stream().noneMatch(property -> OF_OBJECTS.contains(folded(property)))
                && !Signatures.isOfOneCmdlet(object);
    }

    /** One after the other; what several commands print is left to those who know the words around it. */
    static void report(ProbedObject object, ProbedObjects objects, ReadingSink sink) {
        for (Property property : object.properties()) {
            if (Signatures.isOfOneOwner(property.name())) {
                objects.report(new ProbedObject(object.command(), List.of(property), 1));
            } else {
                sink.reject(
                        property.line(),
                        property.name() + " : " + property.value(),
                        ProbedObjects.OF_NOBODY,
                        ProbedObjects.ABOVE);
            }
        }
    }

    private static String folded(Property property) {
        return property.name().toLowerCase(Locale.ROOT);
    }
}
