package coop.minga.membership.card.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.card.CardKeyId;
import coop.minga.membership.organisation.OrganisationId;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardCodeTest {
    private static final LocalDate ISSUED = LocalDate.of(2025, 6, 15);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 15);

    private final OrganisationId union = new OrganisationId(UUID.randomUUID());
    private final KeyPair pair = pair();
    private final CardKey key = key(union, pair);
    private final CardCode code = new CardCode(union, key.id(), "Ñ-001042", ISSUED, LAST_DAY);
    private final String text = code.signedWith(pair.getPrivate());

    @Test
    void saysWhatWasSignedHoweverItIsTyped() {
        assertThat(text).matches("[0-9A-V]+");
        var read = CardCode.read(" " + text.toLowerCase(Locale.ROOT).replaceAll("(.{6})", "$1 \n"))
                .orElseThrow();
        assertThat(read.says()).isEqualTo(code);
        assertThat(read.flaw(Optional.of(key), ISSUED)).isEmpty();
    }

    @Test
    void countsNoMoreWithAnyBitAltered() {
        byte[] bytes = new BigInteger(text, 32).toByteArray();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] altered = bytes.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            String forged = new BigInteger(1, altered).toString(32).toUpperCase(Locale.ROOT);
            assertThat(counts(forged, ISSUED)).as("bit %d", bit).isFalse();
        }
    }

    @Test
    void countsNoMoreWithADigitLessOrMore() {
        assertThat(counts(text.substring(1), ISSUED)).isFalse();
        assertThat(counts(text.substring(0, text.length() - 1), ISSUED)).isFalse();
        assertThat(counts(text + "0", ISSUED)).isFalse();
        assertThat(counts(text, ISSUED)).isTrue();
    }

    @Test
    void countsUntilItsLastDay() {
        assertThat(flaw(Optional.of(key), LAST_DAY)).isEmpty();
        assertThat(flaw(Optional.of(key), LAST_DAY.plusDays(1))).contains(CardFlaw.EXPIRED);
    }

    @Test
    void isOfNoKeyButItsOwn() {
        assertThat(flaw(Optional.empty(), ISSUED)).contains(CardFlaw.UNKNOWN_KEY);
        assertThat(flaw(Optional.of(key(union, pair)), ISSUED)).contains(CardFlaw.UNKNOWN_KEY);
        var foreign = new CardKey(
                key.id(),
                new OrganisationId(UUID.randomUUID()),
                pair.getPublic().getEncoded(),
                new byte[0],
                "admin",
                Instant.EPOCH);
        assertThat(flaw(Optional.of(foreign), ISSUED)).contains(CardFlaw.UNKNOWN_KEY);
        var another =
                new CardKey(key.id(), union, pair().getPublic().getEncoded(), new byte[0], "admin", Instant.EPOCH);
        assertThat(flaw(Optional.of(another), ISSUED)).contains(CardFlaw.ALTERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "1", "-1", "+1", "https://example.org", "١٢٣", "VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV"})
    void isNotAnyOtherText(String other) {
        assertThat(CardCode.read(other)).isEmpty();
    }

    private boolean counts(String forged, LocalDate day) {
        return CardCode.read(forged)
                .filter(read -> read.flaw(Optional.of(key), day).isEmpty())
                .isPresent();
    }

    private Optional<CardFlaw> flaw(Optional<CardKey> known, LocalDate day) {
        return CardCode.read(text).orElseThrow().flaw(known, day);
    }

    private static CardKey key(OrganisationId organisation, KeyPair pair) {
        return new CardKey(
                new CardKeyId(UUID.randomUUID()),
                organisation,
                pair.getPublic().getEncoded(),
                new byte[0],
                "admin",
                Instant.EPOCH);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
