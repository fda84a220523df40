package coop.minga.finance.dues.domain;

import coop.minga.finance.dues.DuesPlanId;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * The rates of a plan as they were decided once.
 *
 * <p>Guarantee: never changes and never goes; of two for the same first day, the one with the higher number counts.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "dues_plan_version")
public class DuesPlanVersion {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "plan_id")
    private UUID plan;

    private int number;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable private LocalDate validTo;

    /** In parallel, a rate at each place; what a rate does not name is null. */
    private @Nullable String[] categories;

    @Column(name = "worker_groups")
    private @Nullable String[] workerGroups;

    @Column(name = "amounts_minor")
    private @Nullable Long[] amountsMinor;

    @Column(name = "parts_per_million")
    private @Nullable Integer[] partsPerMillion;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected DuesPlanVersion() {}

    public DuesPlanVersion(
            UUID id,
            OrganisationId organisation,
            DuesPlanId plan,
            int number,
            DuesTerms terms,
            String decidedBy,
            Instant now) {
        this.id = id;
        this.organisation = organisation.value();
        this.plan = plan.value();
        this.number = number;
        this.validFrom = terms.validFrom();
        this.validTo = terms.validTo();
        List<DuesRate> rates = terms.rates();
        this.categories = rates.stream().map(DuesRate::category).toArray(String[]::new);
        this.workerGroups = rates.stream().map(DuesRate::workerGroup).toArray(String[]::new);
        this.amountsMinor = rates.stream().map(DuesRate::amountMinor).toArray(Long[]::new);
        this.partsPerMillion = rates.stream().map(DuesRate::partsPerMillion).toArray(Integer[]::new);
        this.decidedBy = decidedBy;
        this.recordedAt = now;
    }

    public DuesPlanId plan() {
        return new DuesPlanId(plan);
    }

    public int number() {
        return number;
    }

    public DuesTerms terms() {
        List<DuesRate> rates = new ArrayList<>();
        for (int i = 0; i < categories.length; i++) {
            rates.add(new DuesRate(categories[i], workerGroups[i], amountsMinor[i], partsPerMillion[i]));
        }
        return new DuesTerms(validFrom, validTo, rates);
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
