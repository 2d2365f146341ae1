package io.mapimedic.adapter.probe.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads one zip. By its table of contents, so that one damaged entry does not hide the others; from front to back when the table is
 * missing, as in a download that broke off.
 */
final class ZipReading {

    private static final String UTF_8 = "UTF-8";

    private final Unpacking unpacking;
    private final Harvest harvest;
    private final Spool archive;
    private final int depth;
    private final Set<String> names = new HashSet<>();

    ZipReading(Unpacking unpacking, Harvest harvest, Spool archive, int depth) {
        this.unpacking = unpacking;
        this.harvest = harvest;
        this.archive = archive;
        this.depth = depth;
    }

    /** @param origin what is known of the computer that the archive lies in an archive of */
    void read(Manifest origin) throws IOException {
        try (SeekableByteChannel channel = archive.channel();
                ZipFile zip = byDirectory(channel)) {
            if (zip != null) {
                if (isOfficeDocument(zip)) {
                    listOfficeDocument();
                } else {
                    readAll(zip, origin);
                }
                return;
            }
        }
        readFromFront(origin);
    }

    /** Word and Excel files are zips of which nobody wants to hear the parts. */
    private static boolean isOfficeDocument(ZipFile zip) {
        return zip.getEntry("[Content_Types].xml") != null;
    }

    private void listOfficeDocument() {
        harvest.reject(
                archive.name(),
                "",
                "This is an Office document, which is not read.",
                "Save it as plain text or as CSV.");
    }

    /** Null when there is no table of contents that could be used. */
    private static @Nullable ZipFile byDirectory(SeekableByteChannel channel) {
        try {
            return CentralDirectory.isSmall(channel)
                    ? ZipFile.builder()
                            .setSeekableByteChannel(channel)
                            .setIgnoreLocalFileHeader(true)
                            .get()
                    : null;
        } catch (IOException | RuntimeException notUsable) {
            // Hostile bytes lead to either; both mean that the table cannot be believed.
            return null;
        }
    }

    private void readAll(ZipFile zip, Manifest outer) throws IOException {
        Manifest manifest = outer;
        Optional<ZipArchiveEntry> described = manifestOf(zip);
        if (described.isPresent()) {
            names.add(EntryName.harmless(described.get().getName()));
            try (InputStream in = open(zip, described.get())) {
                manifest = readManifest(described.get(), in, outer);
            }
        }
        for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
            ZipArchiveEntry entry = entries.nextElement();
            if (described.isEmpty() || entry != described.get()) {
                try (InputStream in = zip.canReadEntryData(entry) ? open(zip, entry) : null) {
                    read(entry, in, manifest);
                } catch (BeyondLimitsException e) {
                    throw e;
                } catch (IOException e) {
                    unpacking.damaged(nameOf(entry), e);
                }
            }
        }
        manifest.listMissing(archive.name(), harvest);
    }

    private static Optional<ZipArchiveEntry> manifestOf(ZipFile zip) {
        ZipArchiveEntry found = null;
        for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
            ZipArchiveEntry entry = entries.nextElement();
            boolean isCandidate = Manifest.isName(EntryName.harmless(entry.getName()))
                    && zip.canReadEntryData(entry)
                    && (found == null
                            || entry.getName().length() < found.getName().length());
            found = isCandidate ? entry : found;
        }
        return Optional.ofNullable(found);
    }

    private void readFromFront(Manifest outer) throws IOException {
        Manifest manifest = outer;
        int read = 0;
        try (InputStream packed = archive.open();
                ZipArchiveInputStream zip = new ZipArchiveInputStream(packed, UTF_8, true, false)) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read++;
                if (Manifest.isName(EntryName.harmless(entry.getName())) && names.isEmpty()) {
                    manifest = readManifest(entry, zip, outer);
                } else {
                    read(entry, zip.canReadEntryData(entry) ? zip : null, manifest);
                }
            }
        } catch (BeyondLimitsException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Hostile bytes lead to either; what came before is read.
            breaksOff(read);
            return;
        }
        breaksOff(read);
    }

    private void breaksOff(int read) {
        harvest.reject(
                archive.name(),
                "",
                "The zip has no table of contents that can be used, as if it broke off; %d of its entries were found."
                        .formatted(read),
                "Pack the files again, and send the zip whole.");
    }

    /** Not closed here: a stream over a whole zip goes on with the next entry. */
    private void read(ZipArchiveEntry entry, @Nullable InputStream in, Manifest manifest) throws IOException {
        String name = EntryName.harmless(entry.getName());
        if (entry.isDirectory()) {
            unpacking.countFolder();
        } else if (!names.add(name)) {
            harvest.reject(
                    nameOf(entry),
                    "",
                    "An entry of this name stands before it in the archive; only the first was read.",
                    "Give each file a name of its own.");
        } else if (in == null) {
            listUnreadable(entry);
        } else {
            unpacking.unpack(nameOf(entry), in, packed(entry), file -> take(file, entry, name, manifest));
        }
    }

    private void take(Spool file, ZipArchiveEntry entry, String name, Manifest manifest) throws IOException {
        boolean isWhole = file.breakage() == null;
        boolean isAsPacked = entry.getCrc() < 0 || entry.getCrc() == file.crc();
        if (isWhole && !isAsPacked) {
            unpacking.damaged(file.name(), new IOException("Its checksum is wrong."));
            return;
        }
        manifest.check(name, file, harvest);
        unpacking.takeUnbroken(file, manifest, depth);
    }

    private Manifest readManifest(ZipArchiveEntry entry, InputStream in, Manifest outer) throws IOException {
        Manifest[] read = {outer};
        unpacking.unpack(nameOf(entry), in, packed(entry), file -> {
            Optional<Manifest> manifest = ManifestReader.read(file, EntryName.harmless(entry.getName()), harvest);
            if (manifest.isPresent()) {
                read[0] = manifest.get();
            } else {
                unpacking.takeUnbroken(file, outer, depth);
            }
        });
        return read[0];
    }

    private void listUnreadable(ZipArchiveEntry entry) {
        boolean isEncrypted = entry.getGeneralPurposeBit().usesEncryption();
        harvest.reject(
                nameOf(entry),
                "",
                isEncrypted
                        ? "The entry is encrypted and was not read."
                        : "The entry is packed by a method (%d) that is not read.".formatted(entry.getMethod()),
                isEncrypted
                        ? "Pack it again without a password."
                        : "Pack it again, for example with Compress-Archive.");
    }

    private static InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try {
            return zip.getInputStream(entry);
        } catch (RuntimeException hostile) {
            throw new IOException("Its place in the archive cannot be.", hostile);
        }
    }

    private String nameOf(ZipArchiveEntry entry) {
        return EntryName.in(archive.name(), EntryName.harmless(entry.getName()));
    }

    /** What the archive says may lie, but never for more than the archive itself. */
    private long packed(ZipArchiveEntry entry) {
        long said = entry.getCompressedSize();
        return said < 0 || said > archive.size() ? archive.size() : said;
    }
}
