package io.mapimedic.evaluation.simulator;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * The configuration of a case; known to everybody.
 *
 * @param exchange    the version as remediations name it
 * @param isProtected Extended Protection is required
 * @param servers     how many there are
 */
record Setting(String exchange, boolean loadBalancer, boolean hybrid, boolean isProtected, int servers) {

    /** Shares are judgements: versions in use, and how often sites have one server, two or four. */
    static Setting draw(Random random) {
        double version = random.nextDouble();
        String exchange = version < 0.07 ? "2013" : version < 0.37 ? "2016" : version < 0.8 ? "2019" : "se";
        double size = random.nextDouble();
        int servers = size < 0.5 ? 1 : size < 0.85 ? 2 : 4;
        boolean loadBalancer = random.nextDouble() < (servers > 1 ? 0.9 : 0.2);
        return new Setting(exchange, loadBalancer, random.nextDouble() < 0.35, random.nextDouble() < 0.35, servers);
    }

    /** What it has, in the words of the tables. */
    Set<String> has() {
        Set<String> has = new HashSet<>(Set.of(exchange));
        if (loadBalancer) {
            has.add("load-balancer");
        }
        if (hybrid) {
            has.add("hybrid");
        }
        if (isProtected) {
            has.add("protected");
        }
        if (servers > 1) {
            has.add("several-servers");
        }
        return has;
    }
}
