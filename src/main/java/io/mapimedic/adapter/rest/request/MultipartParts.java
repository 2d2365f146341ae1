package io.mapimedic.adapter.rest.request;

import io.mapimedic.adapter.rest.Limits;
import io.mapimedic.adapter.rest.problem.Excerpt;
import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.diagnosis.ProbeInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a multipart request: any number of {@code file} up to the limit, at most one {@code request}.
 *
 * @param request the bytes of the part {@code request}, null when there is none
 */
public record MultipartParts(List<ProbeInput> files, byte @Nullable [] request) {

    private static final String FILE = "file";
    private static final String REQUEST = "request";

    /** Reads the parts, or tells what is wrong with them. */
    public static MultipartParts of(MultipartFormDataInput form) {
        Map<String, Collection<FormValue>> parts = form.getValues();
        if (parts.keySet().stream().anyMatch(Objects::isNull)) {
            throw ProblemException.malformed("A part of the form has no name. Name it 'file' or 'request'.");
        }
        List<FieldProblem> unknown = parts.keySet().stream()
                .sorted()
                .filter(name -> !name.equals(FILE) && !name.equals(REQUEST))
                .map(name -> new FieldProblem(
                        Excerpt.of(name),
                        null,
                        "There is no part " + Nearest.quoted(name) + ".",
                        Nearest.oneOf(name, List.of(FILE, REQUEST))))
                .toList();
        Collection<FormValue> requests = parts.getOrDefault(REQUEST, List.of());
        Collection<FormValue> files = parts.getOrDefault(FILE, List.of());
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
        if (requests.size() > 1) {
            throw ProblemException.invalid(List.of(
                    new FieldProblem(REQUEST, null, "The part comes " + requests.size() + " times.", "Send it once.")));
        }
        if (files.size() > Limits.FILES) {
            throw ProblemException.tooLarge(
                    "The request has " + files.size() + " files; " + Limits.FILES + " are allowed.");
        }
        if (files.isEmpty() && requests.isEmpty()) {
            throw ProblemException.malformed("The request has no part. Send at least one 'file', or a 'request'.");
        }
        FormValue request = requests.isEmpty() ? null : requests.iterator().next();
        limit("files", files.stream().mapToLong(MultipartParts::size).sum(), Limits.UPLOAD_BYTES);
        limit("'request'", request == null ? 0 : size(request), Limits.BODY_BYTES);
        return new MultipartParts(inputs(files), request == null ? null : bytes(request));
    }

    private static void limit(String what, long size, long most) {
        if (size > most) {
            throw ProblemException.tooLarge("The %s have %d bytes; %d are allowed.".formatted(what, size, most));
        }
    }

    private static long size(FormValue value) {
        try {
            return value.isFileItem()
                    ? value.getFileItem().getFileSize()
                    : value.getValue().length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files stay where the server put them, on disk when they are large. */
    private static List<ProbeInput> inputs(Collection<FormValue> files) {
        List<ProbeInput> inputs = new ArrayList<>(files.size());
        for (FormValue file : files) {
            inputs.add(new Part(name(file, inputs.size() + 1), file));
        }
        return inputs;
    }

    private record Part(String name, FormValue value) implements ProbeInput {
        @Override
        public InputStream open() throws IOException {
            return value.isFileItem() ? value.getFileItem().getInputStream() : new ByteArrayInputStream(bytes(value));
        }
    }

    /** The last part of the name as sent: it is shown to people and never opened. */
    private static String name(FormValue file, int n) {
        String sent = file.getFileName() == null ? "" : file.getFileName();
        String last = Excerpt.of(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
        boolean misleading = last.isEmpty() || last.startsWith(".") || last.startsWith("$");
        return misleading ? "file " + n : last;
    }

    private static byte[] bytes(FormValue value) {
        if (!value.isFileItem()) {
            return value.getValue().getBytes(charset(value.getCharset()));
        }
        try (InputStream in = value.getFileItem().getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Charset charset(@Nullable String name) {
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
