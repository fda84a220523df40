package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The words people write beside an entry, in which they name others.
 *
 * <p>Guarantee: sealed in the database, and bound to their entry.
 */
@ApplicationScoped
class EntryTexts {
    private final MasterKey masterKey;

    EntryTexts(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    @Nullable String seal(JournalEntryId entry, @Nullable String text) {
        return text == null ? null : Sealed.sealText(key(), text, context(entry));
    }

    @Nullable String open(JournalEntryId entry, @Nullable String sealed) {
        return sealed == null ? null : Sealed.openText(key(), sealed, context(entry));
    }

    private SecretKey key() {
        return masterKey.encryptionKey("journal-entry-description");
    }

    private static byte[] context(JournalEntryId entry) {
        return ByteBuffer.allocate(16)
                .putLong(entry.value().getMostSignificantBits())
                .putLong(entry.value().getLeastSignificantBits())
                .array();
    }
}
