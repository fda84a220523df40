package coop.minga.membership.workprofile.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.workprofile.domain.BuyerOrEmployer;
import coop.minga.membership.workprofile.domain.Earnings;
import coop.minga.membership.workprofile.domain.EarningsPeriod;
import coop.minga.membership.workprofile.domain.WorkProfileFailure;
import coop.minga.membership.workprofile.domain.WorkProfileVersion;
import coop.minga.platform.crypto.PersonalKeys;
import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.json.StoredJson;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens buyers or employers and exact earnings, with the person's own key.
 *
 * <p>Guarantee: unreadable once the person is erased; the codes and facts stay.
 */
@ApplicationScoped
class SealedWork {
    private static final byte[] CONTEXT = "work-profile".getBytes(StandardCharsets.UTF_8);

    private final PersonalKeys keys;

    SealedWork(PersonalKeys keys) {
        this.keys = keys;
    }

    /** What is sealed. */
    record Content(
            List<BuyerOrEmployer> buyersOrEmployers,
            @Nullable Earnings earnings) {
        static final Content NONE = new Content(List.of(), null);

        boolean isNothing() {
            return buyersOrEmployers.isEmpty() && earnings == null;
        }
    }

    /** As it is written. */
    private record Fields(
            List<BuyerOrEmployer> buyersOrEmployers,
            @Nullable Long minor,
            @Nullable String currency,
            @Nullable EarningsPeriod period) {}

    /**
     * Seals what is not to stand in the open; null if there is nothing.
     *
     * @throws DomainFailure WORK_PROFILE_NOT_KEPT if the person was erased
     */
    @Nullable String seal(OrganisationId organisation, PersonId person, Content content) {
        if (content.isNothing()) {
            return null;
        }
        SecretKey key = keys.find(organisation.value(), person.value())
                .orElseThrow(() -> new DomainFailure(
                        WorkProfileFailure.WORK_PROFILE_NOT_KEPT,
                        "The person was erased; leave buyers, employers and earnings out."));
        Earnings earnings = content.earnings();
        byte[] plain = StoredJson.write(new Fields(
                content.buyersOrEmployers(),
                earnings == null ? null : earnings.money().minor(),
                earnings == null ? null : earnings.money().currency().getCurrencyCode(),
                earnings == null ? null : earnings.period()));
        return Base64.getEncoder().encodeToString(Sealed.seal(key, plain, CONTEXT));
    }

    /** Seals with another person's key what lies under one's; what can no longer be read is lost. */
    @Nullable String sealAgain(OrganisationId organisation, WorkProfileVersion version, PersonId to) {
        return seal(organisation, to, opener(organisation, List.of(version)).open(version));
    }

    /** The keys of many persons with one statement; one that was erased is missing. */
    Opener opener(OrganisationId organisation, Collection<WorkProfileVersion> versions) {
        List<UUID> persons = versions.stream()
                .filter(each -> each.sealed() != null)
                .map(WorkProfileVersion::person)
                .distinct()
                .toList();
        Map<UUID, SecretKey> found = persons.isEmpty() ? Map.of() : keys.findAll(organisation.value(), persons);
        return version -> {
            SecretKey key = found.get(version.person());
            String sealed = version.sealed();
            return sealed == null || key == null ? Content.NONE : open(key, sealed);
        };
    }

    private static Content open(SecretKey key, String sealed) {
        Fields fields = StoredJson.read(Sealed.open(key, Base64.getDecoder().decode(sealed), CONTEXT), Fields.class);
        return new Content(fields.buyersOrEmployers(), earnings(fields));
    }

    private static @Nullable Earnings earnings(Fields fields) {
        Long minor = fields.minor();
        String currency = fields.currency();
        EarningsPeriod period = fields.period();
        return minor == null || currency == null || period == null
                ? null
                : new Earnings(new Money(minor, Currency.getInstance(currency)), period);
    }

    /** Reads what is sealed; nothing where there is none or none can be read any more. */
    @FunctionalInterface
    interface Opener {
        Content open(WorkProfileVersion version);
    }
}
