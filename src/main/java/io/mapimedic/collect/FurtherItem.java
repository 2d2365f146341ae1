package io.mapimedic.collect;

import java.util.List;
import java.util.Set;

/** What our readers know and no key of the vocabulary names as its command, as whole objects. */
enum FurtherItem {
    /** The state of the health set of the back end; that of the front end is a command of its own. */
    HEALTH_SET(
            Place.EXCHANGE,
            "Get-ServerHealth -Identity '{server}' -HealthSet 'OutlookMapiHttp.Protocol'",
            "Get-ServerHealth -Identity $Server -HealthSet 'OutlookMapiHttp.Protocol'",
            "server.mapi-health"),
    /** Unlike the version in Active Directory, the one of this file changes with security updates. */
    BUILD(Place.SERVER, "Get-ExchangeSetupVersion", "Get-ExchangeSetupVersion", "server.exchange-build"),
    RESTART(Place.SERVER, "Get-PendingReboot", "Get-PendingReboot", "server.reboot-pending"),
    POWER_PLAN(
            Place.SERVER,
            "Get-CimInstance -Namespace 'root/cimv2/power' -ClassName Win32_PowerPlan",
            "Get-CimInstance -Namespace 'root/cimv2/power' -ClassName 'Win32_PowerPlan'",
            "server.power-plan"),
    DISCARDED_PACKETS(
            Place.SERVER,
            "Get-Counter -Counter '\\Network Interface(*)\\Packets Received Discarded'",
            "Get-Counter -Counter '\\Network Interface(*)\\Packets Received Discarded' | Select-Object -ExpandProperty 'CounterSamples'",
            "server.packets-discarded");

    private final Place place;
    private final String typed;
    private final String read;
    private final String key;

    FurtherItem(Place place, String typed, String read, String key) {
        this.place = place;
        this.typed = typed;
        this.read = read;
        this.key = key;
    }

    Item item() {
        return new Item(
                Form.OBJECTS,
                place,
                CommandReading.file(Form.OBJECTS, place, typed),
                typed,
                null,
                List.of(),
                List.of(read),
                Set.of(key));
    }
}
