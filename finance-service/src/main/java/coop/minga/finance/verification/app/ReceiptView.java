package coop.minga.finance.verification.app;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What proves that an entry stood in the journal as it does.
 *
 * <p>Guarantee: never changes once it was given. {@code digest} is the SHA-256 of {@code says}, so anybody can compute
 * it; {@code chainHash} depends on it and on everything the organisation recorded before.
 */
@Schema(name = "EntryReceipt")
public record ReceiptView(
        UUID entry,

        @Schema(description = "The entry in one line: ids, days, and postings as line:account:fund:amount:balance.")
        String says,

        @Schema(description = "SHA-256 of `says`, in hexadecimal.")
        String digest,

        @Schema(examples = "1", description = "Its place in the organisation's chain.")
        long chainPosition,

        @Schema(description = "SHA-256 over this place and all before it.")
        String chainHash) {}
