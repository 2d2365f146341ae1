package io.mapimedic.collect;

import java.util.List;
import java.util.Set;

/**
 * A folder of logs.
 *
 * @param variable of the environment that names where it begins
 * @param path     below
 */
record LogFolder(String variable, String path) {

    /**
     * What says more of a failed request than any command does, and no key names as its command.
     *
     * @see <a href="https://learn.microsoft.com/exchange/clients/mapi-over-http/configure-mapi-over-http">Log files of Exchange</a>
     * @see <a href="https://learn.microsoft.com/troubleshoot/developer/webapps/aspnet/site-behavior-performance/error-logging-http-apis">HTTPERR</a>
     */
    static List<LogFolder> documented() {
        return List.of(
                new LogFolder("ExchangeInstallPath", "Logging\\HttpProxy\\Mapi"),
                new LogFolder("ExchangeInstallPath", "Logging\\MAPI Client Access"),
                new LogFolder("ExchangeInstallPath", "Logging\\MapiHttp\\Mailbox"),
                new LogFolder("SystemDrive", "inetpub\\logs\\LogFiles\\W3SVC1"),
                new LogFolder("SystemRoot", "System32\\LogFiles\\HTTPERR"));
    }

    Item item(Set<String> keys) {
        return new Item(
                Form.LOG,
                Place.SERVER,
                "logs/" + path.replaceAll("[^A-Za-z0-9]+", "-") + ".log",
                "%" + variable + "%\\" + path,
                null,
                List.of(),
                // A drive without its backslash would be the present folder of that drive.
                List.of("Join-Path -Path ($env:%s + '\\') -ChildPath '%s'".formatted(variable, path)),
                keys);
    }
}
