package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.console.CertificateStoreReader;
import io.mapimedic.adapter.probe.console.ClockReader;
import io.mapimedic.adapter.probe.console.ClockStatusReader;
import io.mapimedic.adapter.probe.console.ConnectionStatusReader;
import io.mapimedic.adapter.probe.console.DeviceLogReader;
import io.mapimedic.adapter.probe.console.DeviceMessageReader;
import io.mapimedic.adapter.probe.console.DeviceRegistrationReader;
import io.mapimedic.adapter.probe.console.ForeignOutputReader;
import io.mapimedic.adapter.probe.console.FreeSpaceReader;
import io.mapimedic.adapter.probe.console.HealthCheckerReader;
import io.mapimedic.adapter.probe.console.HealthMonitorReader;
import io.mapimedic.adapter.probe.console.HostsFileReader;
import io.mapimedic.adapter.probe.console.KerberosTicketReader;
import io.mapimedic.adapter.probe.console.NameLookupReader;
import io.mapimedic.adapter.probe.console.NetConnectionReader;
import io.mapimedic.adapter.probe.console.OpenConnectionReader;
import io.mapimedic.adapter.probe.console.OtherPortReader;
import io.mapimedic.adapter.probe.console.PacketListReader;
import io.mapimedic.adapter.probe.console.PingReader;
import io.mapimedic.adapter.probe.console.ProxyConfigReader;
import io.mapimedic.adapter.probe.console.PsPingReader;
import io.mapimedic.adapter.probe.console.ScriptAddressReader;
import io.mapimedic.adapter.probe.console.SecureChannelReader;
import io.mapimedic.adapter.probe.console.SecurityAlertReader;
import io.mapimedic.adapter.probe.console.SeenCertificateReader;
import io.mapimedic.adapter.probe.console.ServiceQueryReader;
import io.mapimedic.adapter.probe.console.SpnReader;
import io.mapimedic.adapter.probe.console.SslBindingReader;
import io.mapimedic.adapter.probe.console.TlsKeyLineReader;
import io.mapimedic.adapter.probe.console.TlsRegistryReader;
import io.mapimedic.adapter.probe.console.TlsScanReader;
import io.mapimedic.adapter.probe.console.TlsStateReader;
import io.mapimedic.adapter.probe.console.WinHttpProxyReader;
import io.mapimedic.adapter.probe.iis.AppcmdReader;
import io.mapimedic.adapter.probe.iis.ConfigElementReader;
import io.mapimedic.adapter.probe.iis.IisFragmentReader;
import io.mapimedic.adapter.probe.log.LogRowReader;
import io.mapimedic.adapter.probe.message.AutodiscoverFragmentReader;
import io.mapimedic.adapter.probe.message.ChallengeReader;
import io.mapimedic.adapter.probe.message.ConnectivityAnalyzerReader;
import io.mapimedic.adapter.probe.message.CsvReader;
import io.mapimedic.adapter.probe.message.DomainControllerReader;
import io.mapimedic.adapter.probe.message.EventLineReader;
import io.mapimedic.adapter.probe.message.EventTextReader;
import io.mapimedic.adapter.probe.message.EventXmlReader;
import io.mapimedic.adapter.probe.message.HealthProbeReader;
import io.mapimedic.adapter.probe.message.HttpAnswerReader;
import io.mapimedic.adapter.probe.message.SignInRowsReader;
import io.mapimedic.adapter.probe.monitoring.ActiveUsersReader;
import io.mapimedic.adapter.probe.monitoring.MetricsReader;
import io.mapimedic.adapter.probe.monitoring.PluginOutputReader;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Passage;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads text in which anything may stand: goes through the lines once, and hands each run of lines to the reader that recognises it.
 * The command line last seen goes with the run; what nobody recognises is listed.
 */
final class PlainText {

    private static final Pattern COMMENT = Pattern.compile("(?i)\\s*+(?:# ?SOURCE|# ?NOTE|@?rem\\b|::).*+");
    private static final Pattern RULER = Pattern.compile("[\\s\\-=_*~#`.]++");

    /** The first that recognises a line gets it, so the one with the plainest mark comes first. */
    private final List<FormatReader> readers = List.of(
            new TwoSidesReader(),
            new DeviceMessageReader(),
            new JsonReader(),
            new RegistryFileReader(),
            new RegistryCommandReader(),
            new RegistryQueryReader(),
            new CounterReader(),
            new MetricsReader(),
            new PluginOutputReader(),
            new ActiveUsersReader(),
            new LogRowReader(),
            new EventXmlReader(),
            new DomainControllerReader(),
            new EventLineReader(),
            new EventTextReader(),
            new SignInRowsReader(),
            new CsvReader(),
            new ConnectivityAnalyzerReader(),
            new HealthProbeReader(),
            new HttpAnswerReader(),
            new ChallengeReader(),
            new AutodiscoverFragmentReader(),
            new AppcmdReader(),
            new ServiceQueryReader(),
            new WinHttpProxyReader(),
            new SslBindingReader(),
            new SpnReader(),
            new HostsFileReader(),
            new NameLookupReader(),
            new FreeSpaceReader(),
            new PingReader(),
            new OpenConnectionReader(),
            new NetConnectionReader(),
            new OtherPortReader(),
            new PsPingReader(),
            new PacketListReader(),
            new TlsScanReader(),
            new ForeignOutputReader(),
            new ClockReader(),
            new ClockStatusReader(),
            new KerberosTicketReader(),
            new SecurityAlertReader(),
            new SeenCertificateReader(),
            new ConnectionStatusReader(),
            new HealthCheckerReader(),
            new TlsRegistryReader(),
            new TlsKeyLineReader(),
            new TlsStateReader(),
            new DeviceRegistrationReader(),
            new SecureChannelReader(),
            new CertificateStoreReader(),
            new DeviceLogReader(),
            new HealthMonitorReader(),
            new ProxyConfigReader(),
            new ScriptAddressReader(),
            new ConfigElementReader(),
            new IisFragmentReader(),
            new ExpandedPropertyReader(),
            new OneColumnReader(),
            new CommandErrorReader(),
            new FormatTableReader(),
            new FormatListReader());

    /** Of a single character only a document in JSON begins; a file of five million such lines is not shown to every reader. */
    private final List<FormatReader> readersOfOneCharacter =
            readers.stream().filter(JsonReader.class::isInstance).toList();

    ProbeResult read(Lines lines) {
        ReadingSink sink = new ReadingSink(lines::place);
        FreeText freeText = new FreeText(lines, sink);
        Commands commands = new Commands(sink);
        int at = 0;
        while (at < lines.count() && !sink.isFull()) {
            if (lines.isBlank(at)) {
                at++;
                continue;
            }
            int end = readBlock(lines, at, commands, sink, freeText);
            if (end == at) {
                String line = lines.at(at);
                CommandLine next = CommandLine.parse(line).orElse(null);
                if (next != null) {
                    freeText.flush();
                    commands.next(next, at);
                    Remarks.behindCommand(lines, at, sink);
                } else if (!isNoise(line)) {
                    commands.sentence(line, at);
                    freeText.add(at);
                }
                end = at + 1;
            }
            at = end;
        }
        commands.next(CommandLine.NONE, at);
        freeText.flush();
        return Machines.told(sink.finish(Math.max(0, Math.min(at, lines.count()) - 1)), lines);
    }

    /** The line after the block that begins here, or this very line when no reader recognises it. */
    private int readBlock(Lines lines, int from, Commands commands, ReadingSink sink, FreeText freeText) {
        boolean isOneCharacter = lines.at(from).strip().length() == 1;
        for (FormatReader reader : isOneCharacter ? readersOfOneCharacter : readers) {
            int extent = reader.extent(lines, from);
            if (extent > 0) {
                freeText.flush();
                Block block = new Block(lines, from, from + extent, commands.above(from));
                commands.answered();
                reader.read(block, sink);
                Remarks.behindValues(block, sink);
                listWords(reader.wordsAround(block), block, sink);
                if (!(reader instanceof JsonReader)) {
                    listCutLines(block, sink);
                }
                return block.to();
            }
        }
        return from;
    }

    private static void listWords(String words, Block block, ReadingSink sink) {
        if (!words.isBlank()) {
            Passage line = block.lines().passage(block.from(), block.from() + 1);
            sink.rejectProse(block.from(), words, new Passage(PlainNumbers.in(words), line.file(), line.line()));
        }
    }

    private static void listCutLines(Block block, ReadingSink sink) {
        for (int i = block.from(); i < block.to(); i++) {
            if (block.lines().isCut(i)) {
                String line = block.lines().at(i);
                sink.reject(
                        i,
                        line.substring(0, Math.min(line.length(), 100)),
                        "The line is longer than %d characters; the rest of it was not read.".formatted(Lines.LONGEST),
                        null);
            }
        }
    }

    private static boolean isNoise(String line) {
        if (line.isEmpty()) {
            return false;
        }
        char first = line.stripLeading().charAt(0);
        return (!Character.isLetterOrDigit(first) || first == 'r' || first == 'R') && matchesNoise(line);
    }

    private static boolean matchesNoise(String line) {
        return COMMENT.matcher(line).matches() || RULER.matcher(line).matches();
    }
}
