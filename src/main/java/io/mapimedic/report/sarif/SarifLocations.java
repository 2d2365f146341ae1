package io.mapimedic.report.sarif;

import io.mapimedic.model.Subject;
import io.mapimedic.report.InputFile;
import io.mapimedic.report.sarif.SarifLog.Artifact;
import io.mapimedic.report.sarif.SarifLog.Location;
import io.mapimedic.report.sarif.SarifLog.LogicalLocation;
import io.mapimedic.report.sarif.SarifLog.PhysicalLocation;
import io.mapimedic.report.sarif.SarifLog.Region;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places of the input as SARIF has them: a file by its address and a line in it. */
final class SarifLocations {

    private final List<InputFile> files;

    SarifLocations(List<InputFile> files) {
        this.files = files;
    }

    /**
     * The place.
     *
     * @param place   where something stands, null when nobody knows
     * @param subject whom it is about, null when it is about nobody
     */
    Location of(@Nullable String place, @Nullable Subject subject) {
        List<LogicalLocation> about = subject == null
                ? null
                : List.of(new LogicalLocation(subject.toString(), subject.kind().word()));
        return new Location(
                place == null
                        ? null
                        : file(place)
                                .map(file -> new PhysicalLocation(
                                        new Artifact(address(file.path())),
                                        InputFile.line(place).map(Region::new).orElse(null)))
                                .orElse(null),
                about);
    }

    /** Of names that begin alike the longest is meant. */
    private Optional<InputFile> file(String place) {
        return files.stream()
                .filter(file -> file.holds(place))
                .max(Comparator.comparingInt(file -> file.name().length()));
    }

    /** A relative address, or a file address for a full path; blanks and the like are escaped. */
    static String address(String path) {
        String slashed = path.replace('\\', '/');
        boolean hasDrive = slashed.matches("[A-Za-z]:/.*");
        try {
            if (slashed.startsWith("/") || hasDrive) {
                return new URI("file", "", hasDrive ? "/" + slashed : slashed, null).toASCIIString();
            }
            String escaped =
                    new URI(null, null, "/" + slashed, null).toASCIIString().substring(1);
            return escaped.indexOf(':') >= 0 ? "./" + escaped : escaped;
        } catch (URISyntaxException e) {
            return "unnamed";
        }
    }
}
