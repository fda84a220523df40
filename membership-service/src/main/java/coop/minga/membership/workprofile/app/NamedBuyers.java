package coop.minga.membership.workprofile.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationsWithdrawing;
import coop.minga.membership.workprofile.domain.BuyerOrEmployer;
import coop.minga.membership.workprofile.store.BuyerTokens;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps directory records that some job has named as its buyer or employer.
 *
 * <p>Guarantee: in the transaction of the job and in the one that takes records back; whoever reads a dump learns of
 * nobody's employer.
 */
@ApplicationScoped
class NamedBuyers {
    private final BuyerTokens tokens;
    private final MasterKey masterKey;

    NamedBuyers(BuyerTokens tokens, MasterKey masterKey) {
        this.tokens = tokens;
        this.masterKey = masterKey;
    }

    void note(OrganisationId organisation, List<BuyerOrEmployer> buyers) {
        Set<UUID> records = buyers.stream()
                .map(BuyerOrEmployer::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!records.isEmpty()) {
            tokens.add(
                    organisation,
                    records,
                    records.stream().map(each -> token(organisation, each)).toList());
        }
    }

    void keep(@Observes OrganisationsWithdrawing withdrawing) {
        Map<ByteBuffer, UUID> asked = withdrawing.records().stream()
                .collect(Collectors.toMap(each -> token(withdrawing.steward(), each), Function.identity()));
        withdrawing.keep(
                tokens.among(withdrawing.steward(), asked.keySet()).stream()
                        .map(asked::get)
                        .toList(),
                "A job names the organisation as its buyer or employer, or has named it.");
    }

    private ByteBuffer token(OrganisationId organisation, UUID record) {
        String text = organisation.value() + "\n" + record;
        return ByteBuffer.wrap(Sealed.tag(masterKey.macKey("named-buyer"), text.getBytes(StandardCharsets.UTF_8)));
    }
}
