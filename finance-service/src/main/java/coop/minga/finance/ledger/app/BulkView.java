package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of many entries that were posted at once.
 *
 * <p>Guarantee: one result for each, in their order.
 */
@Schema(name = "JournalEntriesPosted")
public record BulkView(int posted, int refused, List<One> items) {

    /**
     * What became of one.
     *
     * <p>Guarantee: either it has an id or a code that says why not.
     */
    @Schema(name = "JournalEntryResult")
    public record One(
            @Nullable UUID id,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate intendedOn,
            @Nullable String code,
            @Nullable String detail,

            @Schema(description = "Which account, and what it has.") @Nullable Map<String, Object> data) {

        static One of(Ledger.Result result) {
            RecordedEntry recorded = result.recorded();
            if (recorded != null) {
                return new One(
                        recorded.draft().id().value(), recorded.effectiveOn(), recorded.intendedOn(), null, null, null);
            }
            DomainFailure refusal = Objects.requireNonNull(result.refusal());
            return new One(null, null, null, refusal.type().name(), refusal.detail(), refusal.extensions());
        }
    }

    static BulkView of(List<Ledger.Result> results) {
        List<One> items = results.stream().map(One::of).toList();
        int posted = (int) items.stream().filter(each -> each.id() != null).count();
        return new BulkView(posted, items.size() - posted, items);
    }
}
