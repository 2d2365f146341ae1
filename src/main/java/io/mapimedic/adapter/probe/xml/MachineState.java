package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.model.Subject;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads small facts about a machine, each recognised by names that nothing else has:
 *
 * <pre>
 * ProxyAddress, ByPassList, HttpProxyDifference               WinHTTP, the address "None" for none
 * PendingReboot, ComponentBasedServicingPendingReboot, …      HealthChecker
 * InstanceID = Microsoft:PowerPlan\{…}, IsActive              Win32_PowerPlan, one for each plan
 * InternalName = ExSetup.exe, FileVersion                     the build that is installed, with its updates
 * ComputerName, InterfaceAlias, IPv6LinkLocalAddress          Get-NetIPConfiguration
 * </pre>
 */
final class MachineState implements Shape {

    private static final Pattern SETUP = Pattern.compile("(?i)ExSetup(?:\\.exe)?");
    private static final Pattern NONE = Pattern.compile("(?i)<?none>?");

    @Override
    public boolean fits(ClixmlNode node) {
        return isProxy(node) || isReboot(node) || isPowerPlan(node) || isSetup(node) || isAdapter(node);
    }

    @Override
    public void report(ClixmlNode node, @Nullable String machine, ReadingSink sink) {
        if (isProxy(node)) {
            String address = node.text("ProxyAddress")
                    .filter(text -> !NONE.matcher(text).matches())
                    .orElse(null);
            observe("server.winhttp-proxy", address, node, machine, sink);
            node.text("HttpProxyDifference")
                    .ifPresent(differs -> observe("server.winhttp-proxy-differs", differs, node, machine, sink));
        } else if (isReboot(node)) {
            observe("server.reboot-pending", node.text("PendingReboot").orElse(""), node, machine, sink);
        } else if (isPowerPlan(node)) {
            reportPowerPlan(node, machine, sink);
        } else if (isAdapter(node)) {
            reportAdapter(node, machine, sink);
        } else {
            node.text("FileVersion")
                    .ifPresent(version -> observe("server.exchange-build", version, node, machine, sink));
        }
    }

    private static boolean isProxy(ClixmlNode node) {
        return node.has("ProxyAddress", "ByPassList", "HttpProxyDifference");
    }

    private static boolean isReboot(ClixmlNode node) {
        return node.has("PendingReboot", "ComponentBasedServicingPendingReboot");
    }

    private static boolean isPowerPlan(ClixmlNode node) {
        return TypeNames.simple(node.type()).equals("Win32_PowerPlan") && node.has("InstanceID");
    }

    private static boolean isSetup(ClixmlNode node) {
        return TypeNames.simple(node.type()).equals("FileVersionInfo")
                && node.text("InternalName").filter(SETUP.asMatchPredicate()).isPresent();
    }

    private static boolean isAdapter(ClixmlNode node) {
        return node.has("ComputerName", "InterfaceAlias", "IPv6LinkLocalAddress", "IPv4Address");
    }

    /** An adapter with IPv6 has at least the address that it gives itself. */
    private static void reportAdapter(ClixmlNode node, @Nullable String machine, ReadingSink sink) {
        boolean hasIpv6 = Stream.of("IPv6LinkLocalAddress", "IPv6Address")
                .flatMap(name -> node.property(name).stream())
                .anyMatch(addresses -> !addresses.isNothing() && !addresses.items.isEmpty());
        Subject server = Shape.server(node.text("ComputerName").orElse(machine));
        sink.summaries().highest("server.adapter-without-ipv6", server, hasIpv6 ? 0 : 1, Shape.at(node));
    }

    /** The name of a plan is translated; its number is the same everywhere. */
    private static void reportPowerPlan(ClixmlNode node, @Nullable String machine, ReadingSink sink) {
        Optional<String> isActive = node.text("IsActive");
        if (isActive.filter("true"::equalsIgnoreCase).isPresent()) {
            String owner =
                    node.text("__SERVER").orElse(node.text("PSComputerName").orElse(machine));
            observe("Win32_PowerPlan.InstanceID", node.text("InstanceID").orElse(""), node, owner, sink);
        }
    }

    private static void observe(
            String name, @Nullable Object value, ClixmlNode node, @Nullable String machine, ReadingSink sink) {
        String owner = node.text("PSComputerName").orElse(machine);
        sink.observe(name, Shape.server(owner), value, Shape.at(node));
    }
}
