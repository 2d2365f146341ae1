package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.ReadingSink;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads web sites: {@code Get-Website} as it is, and what scripts make of it ({@code Name, Id, State, PhysicalPath}). */
final class WebSites implements Shape {

    @Override
    public boolean fits(ClixmlNode node) {
        return node.type().endsWith("ConfigurationElement#site") || node.has("Name", "Id", "State", "PhysicalPath");
    }

    @Override
    public void report(ClixmlNode node, @Nullable String machine, ReadingSink sink) {
        Optional<String> name = node.text("Name");
        Optional<String> state = node.text("State");
        if (name.isPresent() && state.isPresent()) {
            sink.observe("Get-Website." + name.get(), Shape.server(machine), state.get(), Shape.at(node));
        }
    }
}
