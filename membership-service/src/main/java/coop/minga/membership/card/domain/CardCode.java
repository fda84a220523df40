package coop.minga.membership.card.domain;

import coop.minga.membership.card.CardKeyId;
import coop.minga.membership.organisation.OrganisationId;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the code on a card says.
 *
 * <p>Guarantee: names no person. Written in the digits 0–9 and A–V, which a QR code packs most tightly.
 *
 * @param expiresOn the last day on which the card counts
 */
public record CardCode(
        OrganisationId organisation, CardKeyId key, String memberNumber, LocalDate issuedOn, LocalDate expiresOn) {
    static final String ALGORITHM = "Ed25519";

    /** Of this form of the content. Not 0, so that no leading digit is ever lost. */
    private static final byte FORM = 1;

    private static final int FIXED_BYTES = 1 + 16 + 16 + Integer.BYTES + Integer.BYTES;
    private static final int SIGNATURE_BYTES = 64;
    private static final int RADIX = 32;

    /** A member number has 40 characters at the most. */
    private static final Pattern DIGITS = Pattern.compile("[0-9A-V]{1,600}");

    /** Signs it with the private key of the pair that {@link #key} names. */
    public String signedWith(PrivateKey privateKey) {
        byte[] content = content();
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(content);
            byte[] signed = Arrays.copyOf(content, content.length + SIGNATURE_BYTES);
            System.arraycopy(signature.sign(), 0, signed, content.length, SIGNATURE_BYTES);
            return new BigInteger(signed).toString(RADIX).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Ed25519 is not available.", impossible);
        }
    }

    /** What a text claims, as yet unverified; space and case do not matter. Empty if it is no code. */
    public static Optional<SignedCode> read(String text) {
        String digits = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        byte[] signed = new BigInteger(digits, RADIX).toByteArray();
        int contentBytes = signed.length - SIGNATURE_BYTES;
        if (contentBytes <= FIXED_BYTES || signed[0] != FORM) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(signed, contentBytes);
        return Optional.of(
                new SignedCode(of(content), content, Arrays.copyOfRange(signed, contentBytes, signed.length)));
    }

    private byte[] content() {
        byte[] number = memberNumber.getBytes(StandardCharsets.UTF_8);
        ByteBuffer content = ByteBuffer.allocate(FIXED_BYTES + number.length).put(FORM);
        put(content, organisation.value());
        put(content, key.value());
        return content.putInt(Math.toIntExact(issuedOn.toEpochDay()))
                .putInt(Math.toIntExact(expiresOn.toEpochDay()))
                .put(number)
                .array();
    }

    private static CardCode of(byte[] bytes) {
        ByteBuffer content = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        var organisation = new OrganisationId(uuid(content));
        var key = new CardKeyId(uuid(content));
        LocalDate issuedOn = LocalDate.ofEpochDay(content.getInt());
        LocalDate expiresOn = LocalDate.ofEpochDay(content.getInt());
        String number = new String(bytes, FIXED_BYTES, bytes.length - FIXED_BYTES, StandardCharsets.UTF_8);
        return new CardCode(organisation, key, number, issuedOn, expiresOn);
    }

    private static void put(ByteBuffer content, UUID id) {
        content.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer content) {
        return new UUID(content.getLong(), content.getLong());
    }
}
