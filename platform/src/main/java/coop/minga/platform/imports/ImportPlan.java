package coop.minga.platform.imports;

import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.problem.DomainFailure;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * How the rows of one file are read: its header, its mapping, its kind.
 *
 * <p>Guarantee: no effect; the same row gives the same keys whenever and in whichever file it comes. The keys are HMACs
 * over the organisation too, so that equal rows of two organisations cannot be told to be equal.
 */
final class ImportPlan<R> {
    private final ImportKind<R> kind;
    private final ImportRequest request;
    private final UUID organisation;
    private final UUID importId;
    private final SecretKey identityKey;
    private final List<String> header;
    private final Map<String, Integer> indexes = new HashMap<>();

    ImportPlan(
            ImportKind<R> kind,
            ImportRequest request,
            ImportSchedule.Place place,
            SecretKey identityKey,
            List<String> header) {
        this.kind = kind;
        this.request = request;
        this.organisation = place.organisation();
        this.importId = place.importId();
        this.identityKey = identityKey;
        this.header = header;
        for (int i = 0; i < header.size(); i++) {
            indexes.putIfAbsent(header.get(i), i);
        }
    }

    /** A row as it was understood, or why it was not. */
    sealed interface Outcome<R> {
        CsvRow row();
    }

    record Good<R>(CsvRow row, R value, KeyedHash rowKey, KeyedHash contentKey) implements Outcome<R> {}

    record Bad<R>(CsvRow row, Refusal refusal) implements Outcome<R> {}

    ImportKind<R> kind() {
        return kind;
    }

    int columns() {
        return header.size();
    }

    Outcome<R> read(CsvRow row) {
        if (row.fault() != null) {
            CsvRow.Fault fault = row.fault();
            String column = fault.column() < 0 || fault.column() >= header.size() ? null : header.get(fault.column());
            return new Bad<>(row, Refusal.of(row, new RowRefused(fault.code(), column, fault.reason())));
        }
        Map<String, List<String>> values = values(row);
        RowValues rowValues = rowValues(row, values);
        try {
            KeyedHash rowKey = rowKey(row);
            return new Good<>(row, kind.read(rowValues), rowKey, contentKey(values));
        } catch (RowRefused refused) {
            return new Bad<>(row, Refusal.of(row, refused));
        } catch (DomainFailure failure) {
            return new Bad<>(row, Refusal.of(row, explain(failure, rowValues)));
        }
    }

    /** What the domain said about a row, with the column its pointer leads to. */
    RowRefused explain(DomainFailure failure, Good<R> row) {
        return explain(failure, rowValues(row.row(), values(row.row())));
    }

    private static RowRefused explain(DomainFailure failure, RowValues values) {
        String column = failure.violations().isEmpty()
                ? null
                : values.column(failure.violations()
                        .getFirst()
                        .pointer()
                        .replaceFirst("^/", "")
                        .replace('/', '.'));
        return new RowRefused(failure.type().name(), column, failure.detail());
    }

    private RowValues rowValues(CsvRow row, Map<String, List<String>> values) {
        return new RowValues(values, request.fields(), importId, row.number());
    }

    private Map<String, List<String>> values(CsvRow row) {
        Map<String, List<String>> values = new TreeMap<>();
        request.fields().forEach((field, source) -> {
            List<String> found = new ArrayList<>();
            if (source.constant() != null) {
                addTranslated(found, source, source.constant());
            }
            source.names().forEach(name -> addTranslated(found, source, field(row, name)));
            if (!found.isEmpty()) {
                values.put(field, found);
            }
        });
        return values;
    }

    private static void addTranslated(List<String> found, FieldSource source, String raw) {
        String value = source.translate(raw);
        if (value != null) {
            found.add(value);
        }
    }

    private String field(CsvRow row, String column) {
        return row.fields().get(indexes.getOrDefault(column, -1));
    }

    private KeyedHash rowKey(CsvRow row) {
        List<String> parts = new ArrayList<>();
        for (String column : request.identifying()) {
            String value = field(row, column).strip();
            if (value.isEmpty()) {
                throw new RowRefused(
                        RowFailure.VALUE_MISSING, column, "The row lacks a value in a column that identifies it.");
            }
            parts.add(column);
            parts.add(value);
        }
        if (kind.keepsEveryRow()) {
            parts.add(importId.toString());
            parts.add(Long.toString(row.number()));
        } else if (parts.isEmpty()) {
            for (int i = 0; i < header.size(); i++) {
                parts.add(header.get(i));
                parts.add(row.fields().get(i).strip());
            }
        }
        return keyed("row", parts);
    }

    private KeyedHash contentKey(Map<String, List<String>> values) {
        List<String> parts = new ArrayList<>();
        values.forEach((field, all) -> {
            parts.add(field);
            parts.add(Integer.toString(all.size()));
            parts.addAll(all);
        });
        return keyed("content", parts);
    }

    /** Lengths stand before the texts, so that parts cannot run into each other. */
    private KeyedHash keyed(String purpose, List<String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(organisation.getMostSignificantBits());
            out.writeLong(organisation.getLeastSignificantBits());
            out.writeUTF(purpose);
            out.writeUTF(kind.name());
            for (String part : parts) {
                byte[] text = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new KeyedHash(Sealed.tag(identityKey, bytes.toByteArray()));
    }
}
