package io.mapimedic.adapter.endpoint;

import io.mapimedic.diagnosis.ProbeRefusedException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows redirects, three at most. Each target passes the gate again, and nothing but a bare GET is ever sent there. */
final class Redirects {

    private static final int MAX = 3;

    private final Gate gate;
    private final Wire wire;
    private final Sheet sheet;

    Redirects(Gate gate, Wire wire, Sheet sheet) {
        this.gate = gate;
        this.wire = wire;
        this.sheet = sheet;
    }

    /** Where it leads, in the words of the vocabulary. */
    void follow(Destination from, HttpRequest request, HttpAnswer first) {
        sheet.saw("redirect", kind(from, request, first), request.place());
    }

    private String kind(Destination from, HttpRequest request, HttpAnswer first) {
        Set<String> seen = new HashSet<>(Set.of(from.host() + request.path()));
        URI here = URI.create("https://" + from.authority() + pathOf(request.path()));
        HttpAnswer answer = first;
        boolean leftHost = false;
        for (int step = 0; answer.isRedirect(); step++) {
            URI target = target(here, answer.first("location").orElse(""));
            if (target == null || "http".equals(target.getScheme())) {
                return target == null ? "unreadable" : "insecure";
            }
            leftHost |= !from.host().equalsIgnoreCase(target.getHost());
            if (!seen.add(target.getHost() + path(target)) || step == MAX) {
                return "loop";
            }
            HttpAnswer next = ask(target);
            if (next == null) {
                break;
            }
            here = target;
            answer = next;
        }
        return leftHost ? "other-host" : "same-host";
    }

    private static String pathOf(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    private static String path(URI target) {
        String path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
    }

    /** Only what a client would follow: http or https, a host, nobody's name before it. */
    private static @Nullable URI target(URI here, String location) {
        if (location.isEmpty() || location.length() > 2_000) {
            return null;
        }
        try {
            URI target = here.resolve(new URI(location)).normalize();
            String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("https") || scheme.equals("http");
            return isWeb && target.getHost() != null && target.getRawUserInfo() == null ? target : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable HttpAnswer ask(URI target) {
        int port = target.getPort() < 0 ? 443 : target.getPort();
        String place = "redirect to " + Sheet.clean(target.getHost());
        try {
            Destination to = gate.admit(gate.name(target.getHost(), port), port, wire.budget());
            try (Conversation conversation =
                    new Conversation(wire, to, to.addresses().get(0))) {
                return conversation.ask(HttpRequest.get(path(target)));
            }
        } catch (ProbeRefusedException e) {
            sheet.missed(
                    place,
                    target.getHost(),
                    "The redirect was not followed. " + e.getMessage(),
                    "Open it in a browser.");
        } catch (IOException e) {
            sheet.missed(
                    place,
                    target.getHost(),
                    "The name of the redirect has no address.",
                    "See `Resolve-DnsName` for this name.");
        }
        return null;
    }
}
