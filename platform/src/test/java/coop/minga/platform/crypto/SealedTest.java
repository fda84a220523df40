package coop.minga.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealedTest {
    private final MasterKey master = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void opensOnlyWithItsKeyAndContext() {
        byte[] sealed = Sealed.seal(master.encryptionKey("a"), "name".getBytes(UTF_8), "person 1".getBytes(UTF_8));
        assertThat(Sealed.open(master.encryptionKey("a"), sealed, "person 1".getBytes(UTF_8)))
                .isEqualTo("name".getBytes(UTF_8));
        assertThatThrownBy(() -> Sealed.open(master.encryptionKey("b"), sealed, "person 1".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sealed.open(master.encryptionKey("a"), sealed, "person 2".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> Sealed.open(master.encryptionKey("a"), sealed, "person 1".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        byte[] context = new byte[0];
        assertThat(Sealed.seal(master.encryptionKey("a"), new byte[4], context))
                .isNotEqualTo(Sealed.seal(master.encryptionKey("a"), new byte[4], context));
    }

    @Test
    void refusesAMasterKeyOfAnotherLength() {
        assertThatThrownBy(() -> new MasterKey("c2hvcnQ=")).hasMessageContaining("32 bytes");
    }
}
