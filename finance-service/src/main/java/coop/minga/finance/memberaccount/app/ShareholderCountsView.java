package coop.minga.finance.memberaccount.app;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many held shares at the end of a day.
 *
 * <p>Guarantee: each holder once, however many accounts she has.
 */
@Schema(name = "ShareholderCounts")
public record ShareholderCountsView(
        LocalDate asOf,

        @Schema(examples = "5029") long individuals,

        @Schema(examples = "11") long institutions) {}
