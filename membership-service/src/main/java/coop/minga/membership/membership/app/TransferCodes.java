package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.membership.membership.domain.TransferredFrom;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;

/**
 * Writes and reads the code that a member takes from one organisation to another.
 *
 * <p>Guarantee: only the organisation it was written for can read it, until its last day; it says which organisation was
 * left and nothing of the person. Neither organisation reads a row of the other, and nobody is told whether it was used.
 */
@ApplicationScoped
class TransferCodes {
    private static final byte[] CONTEXT = "membership-transfer".getBytes(StandardCharsets.UTF_8);

    private static final int BYTES = 3 * 16 + Long.BYTES;

    private final MasterKey masterKey;

    TransferCodes(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    String write(OrganisationId from, UUID transfer, UUID to, LocalDate lastDay) {
        ByteBuffer content = ByteBuffer.allocate(BYTES);
        put(content, from.value());
        put(content, transfer);
        put(content, to);
        content.putLong(lastDay.toEpochDay());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sealed.seal(masterKey.encryptionKey("membership-transfer"), content.array(), CONTEXT));
    }

    /** @throws DomainFailure TRANSFER_CODE_REFUSED, whatever is wrong with it */
    TransferredFrom read(String code, OrganisationId to, LocalDate today) {
        ByteBuffer content = ByteBuffer.wrap(open(code));
        if (content.remaining() != BYTES) {
            throw refused();
        }
        var from = new TransferredFrom(new OrganisationId(uuid(content)), uuid(content));
        boolean forThis = uuid(content).equals(to.value());
        if (!forThis || today.toEpochDay() > content.getLong()) {
            throw refused();
        }
        return from;
    }

    private byte[] open(String code) {
        try {
            return Sealed.open(
                    masterKey.encryptionKey("membership-transfer"),
                    Base64.getUrlDecoder().decode(code),
                    CONTEXT);
        } catch (IllegalArgumentException altered) {
            throw refused();
        }
    }

    private static DomainFailure refused() {
        return DomainFailure.at(
                MembershipFailure.TRANSFER_CODE_REFUSED,
                "/transferCode",
                "Ask the organisation that was left for a new code, or leave it out.");
    }

    private static void put(ByteBuffer content, UUID id) {
        content.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer content) {
        return new UUID(content.getLong(), content.getLong());
    }
}
