package io.mapimedic.adapter.probe.archive;

import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * Reads the inputs of one request: archives are opened, and archives in them, and each file goes to the readers as an input of its own.
 * Nothing is written by a name that an archive gives, so it does not matter where such a name points to.
 */
public final class Unpacking {

    private final Function<ProbeInput, ProbeResult> reader;
    private final Budget budget;
    private final Harvest harvest = new Harvest();
    private final Digests seen = new Digests();

    /** @param reader reads what is not packed */
    public Unpacking(Function<ProbeInput, ProbeResult> reader, UnpackingLimits limits) {
        this.reader = reader;
        this.budget = new Budget(limits);
    }

    /** Reads all; an instance reads once. */
    public ProbeResult read(List<ProbeInput> inputs) {
        for (ProbeInput input : inputs) {
            try {
                Container container = Container.of(input);
                if (container == Container.ZIP || container == Container.GZIP) {
                    spoolAndTake(input);
                } else if (container == Container.NONE && inputs.size() == 1) {
                    harvest.add(reader.apply(input));
                } else if (isFirst(Digests.of(input), input.name(), Manifest.NONE)) {
                    readPlain(input, container, Manifest.NONE);
                }
            } catch (BeyondLimitsException e) {
                tooMuch(input.name(), e);
            } catch (IOException e) {
                harvest.reject(input.name(), "", "The input cannot be read: " + e.getMessage(), "Send it again.");
            }
        }
        return harvest.result();
    }

    /** An archive is looked at in more than one place, and only what is ours can be. */
    private void spoolAndTake(ProbeInput input) throws IOException {
        try (InputStream in = input.open();
                Spool archive = Spool.of(input.name(), in, (more, soFar) -> {})) {
            take(archive, Manifest.NONE, 0);
        }
    }

    /** Reads one file, opening it when it is an archive itself. */
    void take(Spool file, Manifest origin, int depth) throws IOException {
        if (!isFirst(file.sha256(), file.name(), origin)) {
            return;
        }
        Container container = Container.of(file);
        if (container != Container.ZIP && container != Container.GZIP) {
            readPlain(file, container, origin);
        } else if (budget.isTooDeep(depth + 1)) {
            harvest.reject(file.name(), "", budget.depthReason(), "Send the inner archive by itself.");
        } else if (container == Container.ZIP) {
            new ZipReading(this, harvest, file, depth + 1).read(origin);
        } else {
            readGzip(file, origin, depth + 1);
        }
    }

    private void readGzip(Spool archive, Manifest origin, int depth) throws IOException {
        try (InputStream packed = archive.open();
                InputStream in = new GZIPInputStream(packed)) {
            unpack(EntryName.unzipped(archive.name()), in, archive.size(), file -> takeUnbroken(file, origin, depth));
        } catch (BeyondLimitsException e) {
            throw e;
        } catch (IOException e) {
            damaged(archive.name(), e);
        }
    }

    void countFolder() throws BeyondLimitsException {
        budget.countEntry();
    }

    /** What is done with a file while it is there. */
    interface Use {
        void of(Spool file) throws IOException;
    }

    /**
     * Unpacks one entry, and counts it.
     *
     * @throws BeyondLimitsException only when nothing more may be unpacked
     */
    void unpack(String name, InputStream in, long packed, Use use) throws IOException {
        budget.countEntry();
        try (Spool file = Spool.of(name, in, (more, soFar) -> budget.count(more, soFar, packed))) {
            use.of(file);
        } catch (BeyondLimitsException e) {
            if (e.isOfAll()) {
                throw e;
            }
            tooMuch(name, e);
        }
    }

    /** What is truncated is read as far as it goes; what is damaged in its middle may say anything, so it is not read. */
    void takeUnbroken(Spool file, Manifest origin, int depth) throws IOException {
        IOException breakage = file.breakage();
        if (breakage != null && !file.isTruncated()) {
            damaged(file.name(), breakage);
            return;
        }
        take(file, origin, depth);
        if (breakage != null) {
            harvest.reject(
                    file.name(),
                    "",
                    "The packed file breaks off; what stands before the break was read.",
                    "Pack it again and send it whole.");
        }
    }

    void damaged(String name, Exception why) {
        harvest.reject(
                name,
                "",
                "It is damaged and was not read. " + why.getMessage(),
                "Fetch it again, pack it again, and send it whole.");
    }

    private boolean isFirst(String digest, String name, Manifest origin) {
        Optional<String> before = seen.before(origin.computer(), digest, name);
        before.ifPresent(first -> harvest.reject(
                name,
                "",
                "It has the same bytes as %s, which were read once.".formatted(EntryName.harmless(first)),
                null));
        return before.isEmpty();
    }

    private void readPlain(ProbeInput file, Container container, Manifest origin) {
        if (container == Container.FOREIGN) {
            harvest.reject(
                    file.name(),
                    "",
                    "This kind of archive is not read.",
                    "Pack the files as zip, for example with Compress-Archive.");
        } else {
            harvest.addEntry(file.name(), origin.complete(reader.apply(file)));
        }
    }

    private void tooMuch(String name, BeyondLimitsException e) {
        harvest.reject(
                name,
                "",
                String.valueOf(e.getMessage()),
                "Pack only what belongs to the case, one server in one archive.");
    }
}
