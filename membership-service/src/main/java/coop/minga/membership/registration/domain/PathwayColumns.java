package coop.minga.membership.registration.domain;

import coop.minga.membership.registration.Pathway;
import coop.minga.membership.registration.PathwayDocument;
import coop.minga.membership.registration.RegistrationFee;
import coop.minga.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A pathway as it is kept with its registration.
 *
 * <p>Guarantee: reads back as the pathway it was made of.
 */
@Embeddable
class PathwayColumns {
    private String country;

    private String form;

    private String authority;

    @Column(name = "min_founders")
    @Nullable private Integer minFounders;

    @Column(name = "founders_complete_on")
    @Nullable private LocalDate foundersCompleteOn;

    @Column(name = "cost_minor")
    @Nullable private Long costMinor;

    @Column(name = "cost_currency")
    @Nullable private String costCurrency;

    @Column(name = "cost_paid_on")
    @Nullable private LocalDate costPaidOn;

    private String[] documents;

    /** Beside each document; null where it is not there yet. */
    @Column(name = "documents_obtained_on")
    private LocalDate[] documentsObtainedOn;

    @Column(name = "version_of_law")
    @Nullable private String versionOfLaw;

    protected PathwayColumns() {}

    PathwayColumns(Pathway pathway) {
        country = pathway.country();
        form = pathway.form();
        authority = pathway.authority();
        minFounders = pathway.minFounders();
        foundersCompleteOn = pathway.foundersCompleteOn();
        Money cost = pathway.cost() == null ? null : pathway.cost().money();
        costMinor = cost == null ? null : cost.minor();
        costCurrency = cost == null ? null : cost.currency().getCurrencyCode();
        costPaidOn = pathway.costPaidOn();
        documents = pathway.documents().stream().map(PathwayDocument::name).toArray(String[]::new);
        documentsObtainedOn =
                pathway.documents().stream().map(PathwayDocument::obtainedOn).toArray(LocalDate[]::new);
        versionOfLaw = pathway.versionOfLaw();
    }

    Pathway pathway() {
        return new Pathway(
                country,
                form,
                authority,
                minFounders,
                foundersCompleteOn,
                costMinor == null || costCurrency == null
                        ? null
                        : RegistrationFee.of(new Money(costMinor, Currency.getInstance(costCurrency))),
                costPaidOn,
                IntStream.range(0, documents.length)
                        .mapToObj(i -> new PathwayDocument(documents[i], documentsObtainedOn[i]))
                        .toList(),
                versionOfLaw);
    }
}
