package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.mobilemoney.MobilePaymentId;
import coop.minga.finance.mobilemoney.domain.Particulars;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Who paid by phone, sealed and as a token.
 *
 * <p>Guarantee: two ways to write a number have one token; a token is of one organisation and tells nothing.
 */
@ApplicationScoped
class PayerTokens {
    private final MasterKey masterKey;

    PayerTokens(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    /** What is kept sealed: the number it was paid from, and what was typed. */
    record Opened(String payer, @Nullable String typed) {}

    Particulars seal(MobilePaymentId payment, String token, String payer, @Nullable String typed) {
        // No number has a line break, so the parts cannot run into each other.
        String plain = typed == null ? payer : payer + "\n" + typed;
        return new Particulars(Sealed.sealText(key(), plain, context(payment)), token);
    }

    Opened open(MobilePaymentId payment, Particulars particulars) {
        String[] parts =
                Sealed.openText(key(), particulars.sealed(), context(payment)).split("\n", 2);
        return new Opened(parts[0], parts.length == 1 ? null : parts[1]);
    }

    String token(UUID organisation, String payer) {
        String digits = payer.replaceAll("[^0-9]", "");
        byte[] tag = Sealed.tag(
                masterKey.macKey("mobile-money-payer"),
                (organisation + "\n" + digits).getBytes(StandardCharsets.US_ASCII));
        return Base64.getEncoder().encodeToString(tag);
    }

    private SecretKey key() {
        return masterKey.encryptionKey("mobile-money-particulars");
    }

    private static byte[] context(MobilePaymentId payment) {
        return payment.value().toString().getBytes(StandardCharsets.US_ASCII);
    }
}
