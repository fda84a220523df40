package coop.minga.finance.ledger.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Many journal entries at once.
 *
 * <p>Guarantee: each stands for itself.
 */
@Schema(name = "JournalEntriesRequest")
public record BulkRequest(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid JournalEntryRequest> entries) {}
