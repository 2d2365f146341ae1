package io.mapimedic.adapter.probe.iis;

import java.util.ArrayList;
import java.util.List;

/** All bindings of one site, from which follows whether clients get in by https. */
final class WebBindings {

    private final List<String> https = new ArrayList<>();

    /**
     * Adds one.
     *
     * @param information {@code *:443:mail.contoso.com}: address, port, host name
     */
    void add(String protocol, String information) {
        if (protocol.strip().equalsIgnoreCase("https")) {
            https.add(information.strip());
        }
    }

    void report(String site, Report report, int line) {
        if (site.equalsIgnoreCase(MapiLocation.FRONT_END_SITE)) {
            report.say("server.front-end-binding", state("443"), line);
        } else if (site.equalsIgnoreCase(MapiLocation.BACK_END_SITE)) {
            report.say("server.back-end-binding", state("444"), line);
        }
    }

    private String state(String port) {
        List<String> ofPort = https.stream()
                .filter(binding -> binding.matches(".*:" + port + ":[^:]*+"))
                .toList();
        boolean isForAll = ofPort.stream().anyMatch(one -> one.matches("(\\*|0\\.0\\.0\\.0|\\[::])?+:[0-9]++:"));
        return isForAll ? "present" : ofPort.isEmpty() ? "missing" : "restricted";
    }
}
