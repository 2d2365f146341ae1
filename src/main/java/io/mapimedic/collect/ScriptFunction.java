package io.mapimedic.collect;

import io.mapimedic.knowledge.EvidenceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A function of the script, for what no single command prints without its language or without a secret. */
enum ScriptFunction {
    /** Whether the name has an address. */
    ADDRESS("Get-EndpointAddress", Place.ENDPOINT, "ComputerName", "Resolves", "Addresses", "ResolveMilliseconds"),
    /** The certificate that a connection to port 443 is shown. */
    CERTIFICATE(
            "Get-EndpointCertificate",
            Place.ENDPOINT,
            "ComputerName",
            "CertificateNotBefore",
            "CertificateNotAfter",
            "CertificateSubject",
            "CertificateIssuer",
            "CertificateNames",
            "CertificateThumbprint",
            "NameMatches",
            "Trusted",
            "SelfSigned",
            "RsaKeySize",
            "SignatureAlgorithm",
            "NegotiatedProtocol",
            "ConnectMilliseconds"),
    /** Whether that certificate is one that Exchange uses; another one belongs to a device in front. */
    CERTIFICATE_OF_SERVER("Test-EndpointCertificate", Place.SERVER, true, "Server", "ComputerName", "IsOfExchange"),
    /** Whether credentials of Office are stored; those themselves and those of others are nobody's business. */
    CREDENTIAL("Get-StoredOfficeCredential", Place.CLIENT, "MicrosoftOfficeSspi");

    private final String command;
    private final Place place;
    private final boolean isForEach;
    private final List<String> properties;

    ScriptFunction(String command, Place place, String... properties) {
        this(command, place, place == Place.ENDPOINT, properties);
    }

    /** One that looks at each endpoint, wherever it must be run. */
    ScriptFunction(String command, Place place, boolean isForEach, String... properties) {
        this.command = command;
        this.place = place;
        this.isForEach = isForEach;
        this.properties = List.of(properties);
    }

    static boolean answers(EvidenceDefinition definition) {
        return Stream.of(values()).anyMatch(function -> function.property(definition) != null);
    }

    private @Nullable String property(EvidenceDefinition definition) {
        return definition.readFrom().stream()
                .filter(name -> name.startsWith(command + "."))
                .findFirst()
                .orElse(null);
    }

    static List<Item> items(java.util.Collection<EvidenceDefinition> vocabulary) {
        List<Item> items = new ArrayList<>();
        for (ScriptFunction function : values()) {
            Set<String> keys = vocabulary.stream()
                    .filter(definition -> function.property(definition) != null)
                    .map(EvidenceDefinition::key)
                    .collect(Collectors.toCollection(TreeSet::new));
            items.add(function.item(keys));
        }
        return items;
    }

    private Item item(Set<String> keys) {
        return new Item(
                Form.LIST,
                place,
                place.word() + "/" + command + "." + Form.LIST.extension(),
                command + (isForEach ? " -ComputerName '{endpoint}'" : ""),
                isForEach ? "endpoint" : null,
                properties,
                List.of(command + (isForEach ? " -ComputerName $Endpoint" : "")),
                keys);
    }
}
