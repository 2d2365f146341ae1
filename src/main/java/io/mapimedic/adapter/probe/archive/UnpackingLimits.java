package io.mapimedic.adapter.probe.archive;

/**
 * What the archives of one request may cost. The recording of a server has some sixty files and ten megabytes; logs pack about ten to
 * one.
 *
 * @param entries    files and folders in all archives together
 * @param bytes      unpacked bytes of all archives together
 * @param entryBytes unpacked bytes of one entry
 * @param ratio      how many times larger than packed an entry may be, once it is not small
 * @param depth      how deep an archive may lie in archives
 */
public record UnpackingLimits(int entries, long bytes, long entryBytes, int ratio, int depth) {

    public static final UnpackingLimits DEFAULT =
            new UnpackingLimits(2_000, 512L * 1024 * 1024, 256L * 1024 * 1024, 250, 3);
}
