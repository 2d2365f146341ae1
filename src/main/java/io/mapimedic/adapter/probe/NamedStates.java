package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Objects of which only a name and a state were printed, by a command that is not there or by another way to the same thing: names that
 * Exchange setup gives tell what they are.
 *
 * <pre>
 * PS C:\&gt; gci IIS:\AppPools | ft Name,State
 *
 * Name                          State
 * ----                          -----
 * MSExchangeMapiFrontEndAppPool Started
 *
 * Status   Name         DisplayName
 * ------   ----         -----------
 * Stopped  MSExchangeIS Microsoft Exchange Information Store
 * </pre>
 */
final class NamedStates {

    private static final Set<String> SITES = Set.of("default web site", "exchange back end");
    private static final Set<String> OF_SITES_AND_POOLS = Set.of("started", "stopped", "starting", "stopping");
    private static final Set<String> OF_SERVICES =
            Set.of("running", "stopped", "paused", "startpending", "stoppending");

    private NamedStates() {}

    /** The same object, with the cmdlet that prints such a thing; unchanged when its name is none of these. */
    static ProbedObject neutral(ProbedObject object) {
        Optional<String> name = object.text("Name");
        if (object.cmdlet() != null || name.isEmpty() || object.properties().size() > 12) {
            return object;
        }
        String folded = name.get().toLowerCase(Locale.ROOT);
        String state = state(object, "State");
        String status = state(object, "Status");
        if (folded.matches("msexchange[a-z0-9]{1,60}apppool") && OF_SITES_AND_POOLS.contains(state)) {
            return as("Get-WebAppPoolState", "State", "Value", object);
        }
        if (folded.matches("msexchange[a-z0-9]{1,60}apppool") && OF_SITES_AND_POOLS.contains(status)) {
            // Get-IISAppPool calls it Status, as services do.
            return as("Get-WebAppPoolState", "Status", "Value", object);
        }
        if (SITES.contains(site(folded).toLowerCase(Locale.ROOT)) && OF_SITES_AND_POOLS.contains(state)) {
            return as("Get-Website", null, "", object);
        }
        boolean isService = folded.startsWith("msexchange") || folded.equals("w3svc") || folded.equals("was");
        return isService && OF_SERVICES.contains(status) ? as("Get-Service", null, "", object) : object;
    }

    private static String state(ProbedObject object, String property) {
        return object.text(property).orElse("").toLowerCase(Locale.ROOT);
    }

    private static ProbedObject as(String cmdlet, @Nullable String from, String to, ProbedObject object) {
        List<Property> properties = new ArrayList<>();
        for (Property property : object.properties()) {
            boolean isRenamed = from != null && property.name().equalsIgnoreCase(from);
            properties.add(isRenamed ? new Property(to, property.value(), property.line()) : property);
        }
        return new ProbedObject(object.command(), List.copyOf(properties), object.rows(), cmdlet);
    }

    /** {@code Get-Website} prints a table with a narrow column for names, so the longer one of ours goes on in the next line. */
    static String site(String printed) {
        return printed.equalsIgnoreCase("Exchange Back") ? "Exchange Back End" : printed;
    }
}
