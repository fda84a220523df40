package coop.minga.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * The two parts of an upload: the file, and what is said of it.
 *
 * <p>Guarantee: both are there, once each, and nothing else is.
 */
public record UploadForm<T>(T request, Path file) {

    /** What makes two uploads the same request. */
    public record Fingerprint<T>(T request, String sha256) {}

    /**
     * Reads both.
     *
     * @param part the name of the part that says what the file is
     * @throws DomainFailure IMPORT_PART_UNKNOWN, IMPORT_PART_MISSING
     */
    public static <T> UploadForm<T> read(
            MultipartFormDataInput input, String part, Class<T> type, ObjectMapper json, Validator validator)
            throws JsonProcessingException {
        Map<String, Collection<FormValue>> parts = input.getValues();
        parts.keySet().stream()
                .filter(name -> !name.equals("file") && !name.equals(part))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw DomainFailure.at(
                            ImportFailure.IMPORT_PART_UNKNOWN,
                            "/" + name,
                            "The form has the parts file and " + part + ".");
                });
        FormValue file = only(parts, "file");
        if (!file.isFileItem()) {
            throw DomainFailure.at(
                    ImportFailure.IMPORT_PART_MISSING, "/file", "Send the part file as a file, with a file name.");
        }
        T request = json.readValue(text(only(parts, part)), type);
        var violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return new UploadForm<>(request, file.getFileItem().getFile());
    }

    public Fingerprint<T> fingerprint() {
        try (DigestInputStream bytes =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return new Fingerprint<>(
                    request, HexFormat.of().formatHex(bytes.getMessageDigest().digest()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
        }
    }

    /** The plain text must not outlive its request by a moment. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("An uploaded file could not be deleted.", failed);
        }
    }

    private static FormValue only(Map<String, Collection<FormValue>> parts, String name) {
        Collection<FormValue> values = parts.get(name);
        if (values == null || values.size() != 1) {
            throw DomainFailure.at(
                    ImportFailure.IMPORT_PART_MISSING, "/" + name, "The form needs exactly one part " + name + ".");
        }
        return values.iterator().next();
    }

    private static String text(FormValue part) {
        if (!part.isFileItem()) {
            return part.getValue();
        }
        try (InputStream bytes = part.getFileItem().getInputStream()) {
            return new String(bytes.readNBytes(1024 * 1024), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
