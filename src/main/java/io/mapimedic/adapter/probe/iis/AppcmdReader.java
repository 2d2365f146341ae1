package io.mapimedic.adapter.probe.iis;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code appcmd list} prints of sites, pools, applications and folders:
 *
 * <pre>
 * SITE "Default Web Site" (id:1,bindings:http/*:80:,https/*:443:,state:Started)
 * APPPOOL "MSExchangeMapiFrontEndAppPool" (MgdVersion:v4.0,MgdMode:Integrated,state:Started)
 * APP "Default Web Site/mapi" (applicationPool:MSExchangeMapiFrontEndAppPool)
 * VDIR "Default Web Site/mapi/" (physicalPath:C:\…\FrontEnd\HttpProxy\mapi)
 * </pre>
 */
public final class AppcmdReader implements FormatReader {

    private static final int MAX_LINES = 2_000;
    private static final Pattern LINE = Pattern.compile(
            "\\s{0,20}(?<kind>SITE|APPPOOL|APP|VDIR) \"(?<name>[^\"]{1,300})\" \\((?<data>.{1,3000})\\)");
    private static final Pattern STATE = Pattern.compile("(?:^|,)state:(?<state>[A-Za-z]{3,20})$");
    private static final Pattern BINDINGS = Pattern.compile("(?:^|,)bindings:(?<bindings>.{0,2500}?),state:");

    @Override
    public int extent(Lines lines, int from) {
        int at = from;
        while (at < lines.count() && at - from < MAX_LINES && is(lines.at(at))) {
            at++;
        }
        return at - from;
    }

    private static boolean is(String line) {
        return (line.contains("SITE \"") || line.contains("APP") || line.contains("VDIR \""))
                && LINE.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String computer = block.command().computer();
        Report report = new Report(sink, computer == null ? Report.unnamedServer() : Report.server(computer), false);
        List<String> wrongPools = new ArrayList<>();
        List<String> wrongPaths = new ArrayList<>();
        for (int at = block.from(); at < block.to(); at++) {
            Matcher line = LINE.matcher(block.lines().at(at));
            if (line.matches()) {
                read(line, at, report, wrongPools, wrongPaths);
            }
        }
        report.deviations("server.mapi-locations.wrong-pool", wrongPools, block.from());
        report.deviations("server.mapi-locations.wrong-path", wrongPaths, block.from());
    }

    private static void read(Matcher line, int at, Report report, List<String> wrongPools, List<String> wrongPaths) {
        String name = line.group("name");
        String data = line.group("data");
        switch (line.group("kind")) {
            case "SITE" -> site(name, data, at, report);
            case "APPPOOL" -> state("Get-WebAppPoolState." + name, data, at, report);
            case "APP" -> {
                for (MapiLocation location : MapiLocation.values()) {
                    boolean isIt = name.equalsIgnoreCase(location.path()) && data.startsWith("applicationPool:");
                    if (isIt
                            && !data.substring("applicationPool:".length())
                                    .strip()
                                    .equalsIgnoreCase(location.pool())) {
                        wrongPools.add(location.path());
                    }
                }
            }
            default -> {
                for (MapiLocation location : MapiLocation.values()) {
                    boolean isIt = name.equalsIgnoreCase(location.path() + "/") && data.startsWith("physicalPath:");
                    if (isIt && !location.isServedFrom(data.substring("physicalPath:".length()))) {
                        wrongPaths.add(location.path());
                    }
                }
            }
        }
    }

    private static void site(String name, String data, int at, Report report) {
        state("Get-Website." + name, data, at, report);
        Matcher bindings = BINDINGS.matcher(data);
        if (bindings.find()) {
            WebBindings found = new WebBindings();
            for (String binding : bindings.group("bindings").split(",")) {
                int slash = binding.indexOf('/');
                if (slash > 0) {
                    found.add(binding.substring(0, slash), binding.substring(slash + 1));
                }
            }
            found.report(name, report, at);
        }
    }

    private static void state(String name, String data, int at, Report report) {
        Matcher state = STATE.matcher(data);
        if (state.find()) {
            report.sink().observe(name, report.subject(), state.group("state"), At.line(at));
        }
    }
}
