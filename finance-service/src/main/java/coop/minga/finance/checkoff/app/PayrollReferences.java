package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.CheckOffAuthorisationId;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.domain.CheckOffAuthorisation.Reference;
import coop.minga.finance.checkoff.domain.PayrollReference;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.PersonalKeys;
import coop.minga.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Keeps what payrolls call members.
 *
 * <p>Guarantee: sealed with a key of the authorisation's own, and found by a digest that is another one for every
 * organisation and employer. Runs inside the caller's transaction.
 */
@ApplicationScoped
public class PayrollReferences {
    private final MasterKey masterKey;
    private final PersonalKeys keys;

    PayrollReferences(MasterKey masterKey, PersonalKeys keys) {
        this.masterKey = masterKey;
        this.keys = keys;
    }

    Reference keep(
            OrganisationId organisation,
            EmployerId employer,
            CheckOffAuthorisationId authorisation,
            PayrollReference reference) {
        UUID owner = authorisation.value();
        SecretKey key = Objects.requireNonNull(
                keys.create(organisation.value(), List.of(owner)).get(owner));
        return new Reference(
                token(organisation, employer, reference.text()), Sealed.sealText(key, reference.text(), bytes(owner)));
    }

    /**
     * The digest a reference is found by.
     *
     * @param written in whatever form the employer writes it
     */
    public ByteBuffer token(OrganisationId organisation, EmployerId employer, String written) {
        byte[] text = PayrollReference.normal(written).getBytes(StandardCharsets.UTF_8);
        byte[] input = ByteBuffer.allocate(32 + text.length)
                .put(bytes(organisation.value()))
                .put(bytes(employer.value()))
                .put(text)
                .array();
        return ByteBuffer.wrap(Sealed.tag(masterKey.macKey("payroll-reference"), input));
    }

    /** The references of authorisations, as far as their keys still exist. */
    Map<CheckOffAuthorisationId, String> open(
            OrganisationId organisation, Map<CheckOffAuthorisationId, String> sealed) {
        Map<UUID, SecretKey> found = keys.findAll(
                organisation.value(),
                sealed.keySet().stream().map(CheckOffAuthorisationId::value).toList());
        Map<CheckOffAuthorisationId, String> open = new HashMap<>();
        sealed.forEach((id, text) -> {
            SecretKey key = found.get(id.value());
            if (key != null) {
                open.put(id, Sealed.openText(key, text, bytes(id.value())));
            }
        });
        return open;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
