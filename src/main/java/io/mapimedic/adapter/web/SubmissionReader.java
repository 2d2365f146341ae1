package io.mapimedic.adapter.web;

import io.mapimedic.adapter.web.form.Submission;
import io.mapimedic.adapter.web.form.Submission.Upload;
import io.mapimedic.diagnosis.ProbeInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FileItem;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Takes a multipart form apart into fields and files. */
final class SubmissionReader {

    private SubmissionReader() {}

    static Submission read(MultipartFormDataInput form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<Upload> files = new ArrayList<>();
        form.getValues().forEach((name, values) -> {
            files.addAll(uploads(values));
            if (name == null || name.equals(Submission.FILES)) {
                texts(values).forEach(text -> files.add(inMemory(text)));
            } else {
                fields.put(name, texts(values));
            }
        });
        return new Submission(fields, files);
    }

    private static List<String> texts(Collection<FormValue> values) {
        return values.stream()
                .filter(value -> !value.isFileItem())
                .map(FormValue::getValue)
                .toList();
    }

    /** A browser sends an empty part without a name when nobody chose a file. */
    private static List<Upload> uploads(Collection<FormValue> values) {
        return values.stream()
                .filter(FormValue::isFileItem)
                .map(SubmissionReader::upload)
                .filter(upload -> upload.size() > 0 || !upload.content().name().isEmpty())
                .toList();
    }

    private static Upload upload(FormValue value) {
        String path = value.getFileName() == null ? "" : value.getFileName();
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        try {
            return new Upload(
                    new UploadedFile(name, value.getFileItem()),
                    value.getFileItem().getFileSize());
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file could not be read.", e);
        }
    }

    private static Upload inMemory(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Upload(ProbeInput.of("", bytes), bytes.length);
    }

    /** It stays where the server put it, on disk when it is large. */
    private record UploadedFile(String name, FileItem item) implements ProbeInput {
        @Override
        public InputStream open() throws IOException {
            return item.getInputStream();
        }
    }
}
