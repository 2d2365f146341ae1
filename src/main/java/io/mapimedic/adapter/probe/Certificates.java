package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.Property;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, of all certificates that {@code Get-ExchangeCertificate} printed for a server, the one that clients get from IIS. A
 * server always has others as well (for its own authentication, for remote management), and their dates say nothing about
 * mail clients:
 *
 * <pre>
 * CertificateDomains : {mail.contoso.com, autodiscover.contoso.com}
 * IsSelfSigned       : False
 * NotAfter           : 5/14/2027 11:59:59 PM
 * Services           : IIS, SMTP
 * Thumbprint         : 0123456789ABCDEF0123456789ABCDEF01234567
 * </pre>
 */
final class Certificates {

    private static final int MAX = 1_000;
    /** Exchange signs tokens with it and shows it to no client. */
    private static final String OF_TOKENS = "CN=Microsoft Exchange Server Auth Certificate";

    private static final Pattern LETTERS = Pattern.compile("[.IPUWSFR]{3,10}+");
    private static final Comparator<Printed> BEST_FIRST = Comparator.comparing(Printed::isSelfSigned)
            .thenComparing(printed -> printed.moment("NotBefore"), Comparator.reverseOrder())
            .thenComparing(printed -> printed.moment("NotAfter"), Comparator.reverseOrder());

    private final ReadingSink sink;
    private final List<Printed> all = new ArrayList<>();

    Certificates(ReadingSink sink) {
        this.sink = sink;
    }

    private record Printed(@Nullable Subject subject, ProbedObject object) {

        boolean isSelfSigned() {
            return object.text("IsSelfSigned").filter("True"::equals).isPresent();
        }

        Instant moment(String name) {
            return object.property(name)
                    .map(Property::value)
                    .flatMap(Certificates::moment)
                    .orElse(Instant.EPOCH);
        }

        Optional<List<String>> services() {
            return object.property("Services").map(Property::value).map(Certificates::services);
        }

        boolean isForTokens() {
            return object.text("Subject").filter(OF_TOKENS::equalsIgnoreCase).isPresent();
        }

        boolean isForIis() {
            return services().filter(services -> services.contains("IIS")).isPresent();
        }
    }

    void add(@Nullable Subject subject, ProbedObject object) {
        if (all.size() < MAX) {
            all.add(new Printed(subject, object));
        } else {
            reject(object, "More than %d certificates; this one was not read.".formatted(MAX));
        }
    }

    /** Reports the certificate of IIS of each server, and lists the others. */
    void finish() {
        Map<Subject, List<Printed>> byServer = new LinkedHashMap<>();
        for (Printed printed : all) {
            Subject server = printed.subject == null ? Subject.unnamed(SubjectKind.SERVER) : printed.subject;
            byServer.computeIfAbsent(server, any -> new ArrayList<>()).add(printed);
        }
        byServer.forEach(this::report);
    }

    /** What they are for is told by their names, whatever services they were assigned to. */
    private void report(Subject server, List<Printed> all) {
        all.stream()
                .filter(Printed::isForTokens)
                .filter(it -> it.moment("NotAfter").isAfter(Instant.EPOCH))
                .max(Comparator.comparing(it -> it.moment("NotAfter")))
                .ifPresent(it -> sink.observe(
                        "organization.auth-certificate.not-after",
                        Subject.unnamed(SubjectKind.ORGANIZATION),
                        it.moment("NotAfter"),
                        At.line(it.object.line())));
        if (!all.stream().allMatch(Printed::isForTokens)) {
            reportServer(server, all);
        }
    }

    private void reportServer(Subject server, List<Printed> certificates) {
        boolean isAlone = certificates.size() == 1;
        // Every server has one that is not for IIS. A list without it was filtered, and tells not what there is.
        boolean isWhole = !sink.isBrokenOff()
                && certificates.stream().anyMatch(it -> it.services().isPresent() && !it.isForIis())
                && certificates.stream().anyMatch(Printed::isForIis);
        new CertificateInventory(certificates.stream().map(Printed::object).toList(), sink).report(server, isWhole);
        boolean noneIsForIis =
                certificates.stream().allMatch(it -> it.services().isPresent() && !it.isForIis());
        // That IIS has none of them is a fault to be found, so the one it should have is reported with its services.
        Optional<Printed> chosen = certificates.stream()
                .filter(it -> !it.isForTokens())
                .filter(it -> it.isForIis()
                        || noneIsForIis
                        || (isAlone && it.services().isEmpty()))
                .min(BEST_FIRST);
        chosen.filter(Printed::isForIis).ifPresent(used -> reportUnused(server, used, certificates));
        for (Printed printed : certificates) {
            if (chosen.isPresent() && chosen.get() == printed) {
                ProbedObjects.reportAll("Get-ExchangeCertificate", server, typed(printed.object), sink);
            } else if (printed.services().isEmpty()) {
                reject(
                        printed.object,
                        "Several certificates were printed without Services, so it is not known which one IIS uses.");
            } else if (printed.isForIis()) {
                reject(
                        printed.object,
                        "Another certificate of this server is assigned to IIS too and is taken instead.");
            } else {
                reject(printed.object, "The certificate is not assigned to IIS, so MAPI over HTTP does not use it.");
            }
        }
    }

    /** A newer one for the same name that IIS does not use was imported, and then forgotten. */
    private void reportUnused(Subject server, Printed used, List<Printed> certificates) {
        Optional<String> name = used.object.text("Subject");
        if (certificates.size() < 2 || name.isEmpty() || used.moment("NotAfter").equals(Instant.EPOCH)) {
            return;
        }
        List<String> unused = certificates.stream()
                .filter(it -> it.services().isPresent() && !it.isForIis() && !it.isSelfSigned())
                .filter(it -> it.object.text("Subject").equals(name))
                .filter(it -> it.moment("NotAfter").isAfter(used.moment("NotAfter")))
                .map(it -> it.object.text("Thumbprint").orElse("NotAfter " + it.moment("NotAfter")))
                .toList();
        sink.observe("server.certificates.newer-unused", server, unused, At.line(used.object.line()));
    }

    private void reject(ProbedObject object, String reason) {
        boolean lacksServices = !object.has("Services");
        sink.reject(
                object.line(), object.summary(), reason, lacksServices ? "Print the property Services as well." : null);
    }

    private static ProbedObject typed(ProbedObject object) {
        List<Property> properties = object.properties().stream()
                .map(property -> new Property(property.name(), typed(property), property.line()))
                .toList();
        return new ProbedObject(object.command(), properties, object.rows(), object.cmdlet());
    }

    private static Object typed(Property property) {
        return switch (property.name().toLowerCase(Locale.ROOT)) {
            case "notafter", "notbefore" ->
                moment(property.value()).<Object>map(time -> time).orElse(property.value());
            case "services" ->
                property.value() instanceof ProbedObject.CutShort
                        ? property.value()
                        : String.join(", ", services(property.value()));
            default -> property.value();
        };
    }

    private static Optional<Instant> moment(Object value) {
        return value instanceof Instant time ? Optional.of(time) : Moments.read(value.toString());
    }

    /** {@code IIS, SMTP}, or in tables {@code ...WS..}, where W is the web server. */
    private static List<String> services(Object value) {
        String text = value instanceof List<?> items
                ? String.join(",", items.stream().map(String::valueOf).toList())
                : value.toString();
        if (!LETTERS.matcher(text).matches() || !text.contains(".")) {
            return List.of(text.split(",")).stream()
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
        List<String> services = new ArrayList<>();
        Map<Character, String> names = new LinkedHashMap<>();
        names.put('I', "IMAP");
        names.put('P', "POP");
        names.put('U', "UM");
        names.put('W', "IIS");
        names.put('S', "SMTP");
        names.put('F', "Federation");
        names.put('R', "UMCallRouter");
        names.forEach((letter, name) -> {
            if (text.indexOf(letter) >= 0) {
                services.add(name);
            }
        });
        return services;
    }
}
