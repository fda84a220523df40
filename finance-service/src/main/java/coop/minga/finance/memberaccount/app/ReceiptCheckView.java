package coop.minga.finance.memberaccount.app;

import coop.minga.finance.verification.app.EntryCheck;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an entry is found in the journal by whoever kept a receipt of it.
 *
 * <p>Guarantee: reckoned anew from the entry each time. The same digest and hash as on the receipt say that it stands as it
 * did, and no other entry has them.
 */
@Schema(name = "ReceiptCheck")
public record ReceiptCheckView(
        UUID entry,

        @Schema(description = "SHA-256 of the entry as it stands now.")
        String digest,

        @Schema(examples = "1", description = "Its place in the organisation's chain.")
        long chainPosition,

        @Schema(description = "SHA-256 over this place and all before it.")
        String chainHash,

        @Schema(
                description =
                        "Whether the chain has this digest at this place, and the place has the hash it must have.")
        boolean intact) {

    static ReceiptCheckView of(EntryCheck check) {
        return new ReceiptCheckView(
                check.entry().value(), check.digest(), check.chainPosition(), check.chainHash(), check.intact());
    }
}
