package io.mapimedic.adapter.probe;

import io.mapimedic.diagnosis.ProbeInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One request that somebody could send: recordings that were changed at random, packed or not. The same number always makes the same
 * request, so a failure is repeated by its number.
 *
 * @param format what the request was made of, for the report
 * @param inputs the request
 */
record Mutant(long number, String format, List<ProbeInput> inputs) {

    private static final int MOST_CHANGES = 6;
    private static final int MANY = 200;
    private static final int LARGE = 512 * 1024;

    private static final List<String> NAMES = List.of(
            "text",
            "FrontEnd/HttpProxy/mapi/web.config",
            "applicationHost.config",
            "C:\\inetpub\\logs\\u_ex261122.log",
            "..\\..\\etc\0passwd\r\n",
            "$(x)`'\"<script>",
            "",
            "\u202e" + "n".repeat(5_000));

    static Mutant of(long number) {
        Random random = new Random(number);
        Recordings.Recording first = Recordings.any(random);
        List<ProbeInput> inputs = new ArrayList<>();
        Wrapping wrapping = random.nextInt(4) > 0 ? Wrapping.NONE : Wrapping.any(random);
        inputs.add(input(first, wrapping, random));
        for (int more = random.nextInt(12) == 0 ? 1 + random.nextInt(3) : 0; more > 0; more--) {
            inputs.add(
                    random.nextBoolean() ? inputs.get(0) : input(Recordings.any(random), Wrapping.any(random), random));
        }
        return new Mutant(number, wrapping == Wrapping.NONE ? first.name() : wrapping.name(), List.copyOf(inputs));
    }

    private static ProbeInput input(Recordings.Recording recording, Wrapping wrapping, Random random) {
        byte[] plain = changed(recording.bytes(), random);
        byte[] packed = wrapping.pack(recording.name(), plain, random);
        String name = random.nextInt(8) == 0 ? NAMES.get(random.nextInt(NAMES.size())) : recording.name();
        return ProbeInput.of(name, packed);
    }

    /** Characters stand for bytes here: what is no UTF-8 any more stays as it is. */
    static byte[] changed(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            text = change(text, random);
        }
        return encoded(text.getBytes(StandardCharsets.ISO_8859_1), random);
    }

    private static String change(String text, Random random) {
        if (text.isEmpty()) {
            return HostilePieces.any(random);
        }
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextBoolean() ? 8 : text.length()));
        return switch (random.nextInt(13)) {
            case 0 -> text.substring(0, from);
            case 1 -> text.substring(from);
            case 2 -> text.substring(0, from) + text.substring(to);
            case 3 -> text.substring(0, from) + HostilePieces.any(random) + text.substring(from);
            case 4 -> text.substring(0, from) + HostilePieces.any(random) + text.substring(to);
            case 5 -> HostilePieces.inPlaceOfNumber(text, from, random);
            case 6 -> HostilePieces.inPlaceOfQuoted(text, from, random);
            case 7 -> linesRepeated(text, from, random);
            case 8 -> linesSwapped(text, random);
            case 9 -> flipped(text, random);
            case 10 -> text.substring(0, from) + Recordings.any(random).text() + text.substring(from);
            case 11 -> text.substring(0, from) + Recordings.tail(random);
            default -> partRepeated(text, from, to, random);
        };
    }

    private static String linesRepeated(String text, int at, Random random) {
        int from = text.lastIndexOf('\n', at) + 1;
        int to = text.indexOf('\n', at) + 1;
        return to <= from ? text : partRepeated(text, from, to, random);
    }

    private static String partRepeated(String text, int from, int to, Random random) {
        int room = (random.nextInt(20) == 0 ? LARGE : LARGE / 32) / (to - from);
        int times = Math.min(room, random.nextInt(4) == 0 ? Integer.MAX_VALUE : random.nextInt(MANY));
        return text.substring(0, to) + text.substring(from, to).repeat(times) + text.substring(to);
    }

    private static String linesSwapped(String text, Random random) {
        String[] lines = text.split("\n", -1);
        for (int swaps = random.nextInt(8); swaps >= 0; swaps--) {
            int one = random.nextInt(lines.length);
            int other = random.nextInt(lines.length);
            String kept = lines[one];
            lines[one] = lines[other];
            lines[other] = kept;
        }
        return String.join("\n", lines);
    }

    private static String flipped(String text, Random random) {
        return new String(flipped(text.getBytes(StandardCharsets.ISO_8859_1), random), StandardCharsets.ISO_8859_1);
    }

    static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        for (int flips = random.nextInt(20); flips >= 0 && flipped.length > 0; flips--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] encoded(byte[] bytes, Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> in(StandardCharsets.UTF_16LE, "\ufeff", bytes);
            case 1 -> in(StandardCharsets.UTF_16BE, "\ufeff", bytes);
            case 2 -> in(StandardCharsets.UTF_16LE, "", bytes);
            case 3 -> in(StandardCharsets.UTF_8, "\ufeff", bytes);
            case 4 -> in(Charset.forName("windows-1252"), "", bytes);
            case 5 ->
                new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace("\r", "")
                        .replace("\n", random.nextBoolean() ? "\r\n" : "\r")
                        .getBytes(StandardCharsets.ISO_8859_1);
            default -> bytes;
        };
    }

    private static byte[] in(Charset charset, String mark, byte[] bytes) {
        return (mark + new String(bytes, StandardCharsets.UTF_8)).getBytes(charset);
    }

    @Override
    public String toString() {
        return "Mutant.of(" + number + "L) from " + format;
    }
}
