package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.JsonEnumerations;
import io.mapimedic.adapter.probe.ProbedObject.Property;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds, in the binary copy that Exchange adds to each object ([MS-NRBF]), what a certificate does not know itself: its status, the
 * services it is assigned to, and the server it lies on. An enumeration is a class record with one member {@code value__}:
 *
 * <pre>
 * 05 id(4) length "…AllowedServices" 01 00 00 00 07 "value__" 00 08 library(4) value(4)
 * </pre>
 *
 * Nothing is deserialised; only these records are looked at.
 */
final class SerializedCertificate {

    private static final int LONGEST = 256 * 1024;
    private static final String RECORD =
            "\\x05.{4}.[\\x20-\\x7e]{0,120}\\.%s\\x01\\x00{3}\\x07value__\\x00\\x08.{4}(.{4})";
    /** The one number of a status that recordings confirm; no document names the others, so they stay unsaid. */
    private static final long VALID = 1;

    private static final Pattern STATUS = record("CertificateStatus");
    private static final Pattern SERVICES = record("AllowedServices");
    private static final Pattern IDENTITY =
            Pattern.compile("\\x06.{4}(.)(([\\w.-]{1,200})\\\\[0-9A-F]{40})", Pattern.DOTALL);

    private SerializedCertificate() {}

    static List<Property> of(String base64, int line) {
        if (base64.length() > LONGEST) {
            return List.of();
        }
        // One character a byte.
        String bytes = new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.ISO_8859_1);
        List<Property> properties = new ArrayList<>();
        addEnumeration("Status", STATUS.matcher(bytes), properties, line);
        addEnumeration("Services", SERVICES.matcher(bytes), properties, line);
        Matcher identity = IDENTITY.matcher(bytes);
        if (identity.find() && identity.group(1).charAt(0) == identity.group(2).length()) {
            properties.add(new Property("Identity", identity.group(2), line));
        }
        return properties;
    }

    private static void addEnumeration(String name, Matcher record, List<Property> properties, int line) {
        if (record.find()) {
            String little = record.group(1);
            long value = little.charAt(0) | (long) little.charAt(1) << 8 | (long) little.charAt(2) << 16;
            if (!name.equals("Status")) {
                properties.add(new Property(name, JsonEnumerations.named(name, value), line));
            } else if (value == VALID) {
                properties.add(new Property(name, "Valid", line));
            }
        }
    }

    private static Pattern record(String type) {
        return Pattern.compile(RECORD.formatted(type), Pattern.DOTALL);
    }
}
