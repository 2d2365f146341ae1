package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the list of a store that {@code certutil -store} prints, in any language. It does not tell which of the certificates Exchange
 * uses, so no more is read than that all keys lie in a Key Storage Provider; but its lines must not be taken for sentences either:
 * the name of the hash is not that of the signature.
 *
 * <pre>
 * my "Personal"
 * ================ Certificate 0 ================
 * Serial Number: 1a2b3c4d5e6f
 * Issuer: CN=Contoso Issuing CA, DC=contoso, DC=com
 * Cert Hash(sha1): aabbccddeeff00112233445566778899aabbccdd
 *   Provider = Microsoft RSA SChannel Cryptographic Provider
 * </pre>
 */
public final class CertificateStoreReader implements FormatReader {

    private static final int MAX_LINES = 2_000;
    private static final Pattern TITLE = Pattern.compile("={8,40} [^=]{3,40} \\d{1,5} ={8,40}\\s*");
    private static final Pattern SERIAL_NUMBER = Pattern.compile("(?:Serial Number|Seriennummer): [0-9a-fA-F ]{4,60}");
    private static final Pattern ISSUER = Pattern.compile("(?:Issuer|Aussteller): .{1,500}");
    private static final Pattern LABEL =
            Pattern.compile("\\s*+\\p{L}[^:=]{2,60}(?:\\([a-z0-9]{2,10}\\))? ?[:=] .{1,500}");
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}[^:|<>]{5,120}|CertUtil: .{1,200}");
    private static final Pattern PROVIDER = Pattern.compile("\\s*+(?:Provider|Anbieter) = (?<name>.{3,100})");
    private static final Pattern STORAGE_PROVIDER =
            Pattern.compile("(?i).*\\b(?:Key Storage Provider|Storage Key Provider|Platform Crypto Provider)\\b.*");
    private static final Pattern END = Pattern.compile("CertUtil: .{1,200}");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        boolean begins = first.startsWith("========") && TITLE.matcher(first).matches();
        int next = begins || isSerialNumber(first) ? Runs.next(lines, from, 1) : -1;
        boolean isList = begins || next >= 0 && ISSUER.matcher(lines.at(next)).matches();
        return isList && next >= 0 && LABEL.matcher(lines.at(next)).matches()
                ? upToEnd(lines, from, Runs.of(lines, from, 1, MAX_LINES, CertificateStoreReader::belongs))
                : 0;
    }

    /** Without the title, as somebody cuts it out. */
    private static boolean isSerialNumber(String line) {
        return line.length() < 200 && SERIAL_NUMBER.matcher(line).matches();
    }

    private static int upToEnd(Lines lines, int from, int run) {
        for (int at = from; at < from + run; at++) {
            if (END.matcher(lines.at(at)).matches()) {
                return at + 1 - from;
            }
        }
        return run;
    }

    private static boolean belongs(String line) {
        return line.length() < 600
                && (LABEL.matcher(line).matches()
                        || SENTENCE.matcher(line).matches()
                        || TITLE.matcher(line).matches());
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        if (areInStorageProvider(block)) {
            sink.observe("server.certificate.key-in-storage-provider", Whom.server(block), true, At.line(block.from()));
        }
        sink.reject(
                block.from(),
                block.lines().at(block.from() + 1).strip(),
                "The list of a store does not tell which certificate Exchange uses, and for which services.",
                "Run Get-ExchangeCertificate | Format-List in the Exchange Management Shell, and paste what it prints.");
    }

    private static boolean areInStorageProvider(Block block) {
        boolean isAny = false;
        for (int at = block.from(); at < block.to(); at++) {
            Matcher provider = PROVIDER.matcher(block.lines().at(at));
            if (provider.matches()) {
                isAny = true;
                if (!STORAGE_PROVIDER.matcher(provider.group("name")).matches()) {
                    return false;
                }
            }
        }
        return isAny;
    }
}
