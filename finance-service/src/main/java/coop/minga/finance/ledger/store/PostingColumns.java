package coop.minga.finance.ledger.store;

import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.platform.crypto.Bytes;
import coop.minga.platform.event.EventJson;
import coop.minga.platform.outbox.OutboxEvent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns requests into the arrays that {@code finance.post_entries} reads, column by column.
 *
 * <p>Guarantee: every account and fund that is touched stands once among the slots.
 */
final class PostingColumns {
    private final List<PostingRequest> requests;
    private final PreparedStatement statement;
    private final Map<Slot, Integer> slots = new HashMap<>();
    private final List<Slot> slotsInOrder = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Sent> events = new ArrayList<>();
    private int parameter;

    PostingColumns(List<PostingRequest> requests, PreparedStatement statement) {
        this.requests = requests;
        this.statement = statement;
        for (int i = 0; i < requests.size(); i++) {
            PostingRequest request = requests.get(i);
            List<Posting> postings = request.entry().draft().postings();
            for (int line = 0; line < postings.size(); line++) {
                Posting posting = postings.get(line);
                lines.add(new Line(
                        i + 1,
                        line + 1,
                        slot(request, posting),
                        posting.amount().minor()));
            }
            request.entry().draft().released().forEach(posting -> slot(request, posting));
            for (OutboxEvent event : request.events()) {
                events.add(new Sent(i + 1, event, request.traceparent()));
            }
        }
    }

    private record Slot(UUID organisation, UUID account, UUID fund) {}

    private record Line(int of, int line, int slot, long minor) {}

    private record Sent(int of, OutboxEvent event, @Nullable String traceparent) {}

    private int slot(PostingRequest request, Posting posting) {
        var slot = new Slot(
                request.organisation(),
                posting.account().value(),
                posting.fund().value());
        return slots.computeIfAbsent(slot, added -> {
            slotsInOrder.add(added);
            return slotsInOrder.size();
        });
    }

    void set() throws SQLException {
        requests("uuid", PostingRequest::organisation);
        bytes(request -> request.key() == null ? null : request.key().claim());
        bytes(request -> request.key() == null ? null : request.key().requestHash());
        bytes(request -> request.key() == null ? null : request.key().answer());
        array("int4", auditGroups());
        requests("text", request -> request.author().issuer());
        requests("text", request -> request.author().subject());
        requests("text", request -> request.author().action());
        drafts("uuid", draft -> draft.id().value());
        drafts("text", draft -> draft.kind().name());
        drafts("uuid", draft -> valueOrNull(draft.target()));
        requests("date", request -> request.entry().effectiveOn());
        requests("date", request -> request.entry().intendedOn());
        requests("timestamptz", request -> request.entry().recordedAt());
        drafts("text", draft -> draft.currency().getCurrencyCode());
        drafts("timestamptz", EntryDraft::expiresAt);
        drafts("text", EntryDraft::source);
        drafts("uuid", EntryDraft::sourceId);
        requests("text", PostingRequest::sealedDescription);
        column("uuid", slotsInOrder, Slot::organisation);
        column("uuid", slotsInOrder, Slot::account);
        column("uuid", slotsInOrder, Slot::fund);
        column("int4", lines, Line::of);
        column("int2", lines, Line::line);
        column("int4", lines, Line::slot);
        column("int8", lines, Line::minor);
        column("int4", events, Sent::of);
        events("uuid", OutboxEvent::organisation);
        events("text", OutboxEvent::topic);
        events("uuid", OutboxEvent::aggregateId);
        events("int8", OutboxEvent::version);
        events("text", OutboxEvent::type);
        events("text", event -> EventJson.write(event.payload()));
        column("text", events, Sent::traceparent);
    }

    /** One group for each request with a key, and one for each author without. */
    private Integer[] auditGroups() {
        Map<Object, Integer> groups = new HashMap<>();
        return IntStream.range(0, requests.size())
                .mapToObj(i -> {
                    PostingRequest request = requests.get(i);
                    Object group = request.key() == null ? List.of(request.organisation(), request.author()) : i;
                    return groups.computeIfAbsent(group, any -> groups.size() + 1);
                })
                .toArray(Integer[]::new);
    }

    private static @Nullable UUID valueOrNull(@Nullable JournalEntryId id) {
        return id == null ? null : id.value();
    }

    private void requests(String type, Function<PostingRequest, @Nullable Object> value) throws SQLException {
        column(type, requests, value);
    }

    private void bytes(Function<PostingRequest, @Nullable Bytes> value) throws SQLException {
        array(
                "bytea",
                requests.stream()
                        .map(value)
                        .map(bytes -> bytes == null ? null : bytes.array())
                        .toArray(byte[][]::new));
    }

    private void drafts(String type, Function<EntryDraft, @Nullable Object> value) throws SQLException {
        column(type, requests, request -> value.apply(request.entry().draft()));
    }

    private void events(String type, Function<OutboxEvent, Object> value) throws SQLException {
        column(type, events, sent -> value.apply(sent.event()));
    }

    private <T> void column(String type, List<T> rows, Function<? super T, ? extends @Nullable Object> value)
            throws SQLException {
        array(type, rows.stream().map(value).toArray());
    }

    private void array(String type, @Nullable Object[] values) throws SQLException {
        parameter++;
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
    }
}
