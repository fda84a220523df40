package coop.minga.finance.receipt.app;

import coop.minga.finance.receipt.ReceiptId;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Who paid, as it is written on receipts.
 *
 * <p>Guarantee: sealed in the database, and bound to the receipt.
 */
@ApplicationScoped
class ReceiptPayers {
    private final MasterKey masterKey;

    ReceiptPayers(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    @Nullable String seal(ReceiptId receipt, @Nullable String payer) {
        return payer == null ? null : Sealed.sealText(key(), payer, context(receipt));
    }

    @Nullable String open(ReceiptId receipt, @Nullable String sealed) {
        return sealed == null ? null : Sealed.openText(key(), sealed, context(receipt));
    }

    private SecretKey key() {
        return masterKey.encryptionKey("receipt-payer");
    }

    private static byte[] context(ReceiptId receipt) {
        return receipt.value().toString().getBytes(StandardCharsets.US_ASCII);
    }
}
