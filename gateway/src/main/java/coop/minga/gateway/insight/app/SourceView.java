package coop.minga.gateway.insight.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.minga.gateway.insight.domain.Completeness;
import coop.minga.gateway.insight.domain.DataSet;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A source of a report and up to when it is complete.
 *
 * <p>Guarantee: every source the report draws on is named, whatever its state.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ReportSource")
public record SourceView(
        @Schema(examples = "membership") String source,

        @Schema(
                description = "Everything acknowledged before this instant is in the figures; null when unknown.",
                nullable = true)
        @Nullable Instant completeUpTo,

        @Schema(
                enumeration = {"CURRENT", "LAGGING", "MISSING"},
                description = "LAGGING: the figures are those of completeUpTo. MISSING: there are none of its figures.")
        String state,

        @Schema(nullable = true) @Nullable Long lagSeconds,

        @Schema(description = "Events of the source that could not be applied; what they said is not in the figures.")
        long eventsSetAside) {

    /** A data set that is brought in; what it tells has a year and no instant. */
    static SourceView of(DataSet dataSet, boolean isThere) {
        return new SourceView(
                dataSet.code(),
                null,
                (isThere ? Completeness.State.CURRENT : Completeness.State.MISSING).name(),
                null,
                0);
    }

    static SourceView of(Completeness completeness, long eventsSetAside) {
        return new SourceView(
                completeness.source().code(),
                completeness.completeUpTo(),
                completeness.state().name(),
                completeness.lagSeconds(),
                eventsSetAside);
    }
}
