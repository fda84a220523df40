package coop.minga.finance.surplus.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.surplus.SurplusBylawId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * What a cooperative's by-law says of the surplus of a fund, from a day on.
 *
 * <p>Guarantee: never changes; another one follows it. The reserve comes first, so that nothing is given before it has its
 * least.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "surplus_bylaw")
public class SurplusBylaw {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "fund_id")
    private UUID fund;

    /** What is indivisible stands here. */
    @Column(name = "reserve_account_id")
    private UUID reserve;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @ElementCollection
    @OrderColumn(name = "position")
    @CollectionTable(
            schema = "finance",
            name = "surplus_step",
            joinColumns = @JoinColumn(name = "bylaw_id", referencedColumnName = "id"))
    private List<KeptStep> steps;

    protected SurplusBylaw() {}

    /** Of steps that were checked. */
    public SurplusBylaw(
            SurplusBylawId id,
            OrganisationId organisation,
            LocalDate effectiveFrom,
            FundId fund,
            LedgerAccountId reserve,
            List<SurplusStep> steps,
            String recordedBy,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.effectiveFrom = effectiveFrom;
        this.fund = fund.value();
        this.reserve = reserve.value();
        this.steps =
                steps.stream().map(step -> new KeptStep(organisation, step)).toList();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /**
     * Refuses steps that no surplus could run down.
     *
     * @throws DomainFailure SURPLUS_STEP_MALFORMED, SURPLUS_RESERVE_NOT_FIRST, SURPLUS_STEP_TWICE,
     *     SURPLUS_SHARES_BEYOND_ALL
     */
    public static void check(FundId fund, List<SurplusStep> steps) {
        Set<Object> members = new HashSet<>();
        long ofSurplusPpm = 0;
        for (int i = 0; i < steps.size(); i++) {
            SurplusStep step = steps.get(i);
            String pointer = "/steps/" + i;
            step.check(pointer);
            if ((i == 0) != (step.kind() == SurplusStepKind.RESERVE)) {
                throw DomainFailure.at(
                        SurplusFailure.SURPLUS_RESERVE_NOT_FIRST, pointer, "Begin with one step of RESERVE.");
            }
            if (fund.equals(step.fund())) {
                throw DomainFailure.at(
                        SurplusFailure.SURPLUS_STEP_MALFORMED,
                        pointer + "/fund",
                        "Inside the fund whose surplus it is, name an account.");
            }
            if (step.kind().isForMembers() && !members.add(step.measure() == null ? step.kind() : step.measure())) {
                throw DomainFailure.at(SurplusFailure.SURPLUS_STEP_TWICE, pointer, "Put the two steps into one.");
            }
            Integer share = step.sharePpm();
            if (share != null && step.shareOf() == ShareOf.SURPLUS) {
                ofSurplusPpm += share;
            }
        }
        if (ofSurplusPpm > SurplusStep.ALL_PPM) {
            throw DomainFailure.at(
                    SurplusFailure.SURPLUS_SHARES_BEYOND_ALL,
                    "/steps",
                    "The shares of the surplus itself come to at most 100 percent.");
        }
    }

    public SurplusBylawId id() {
        return new SurplusBylawId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public FundId fund() {
        return new FundId(fund);
    }

    public LedgerAccountId reserve() {
        return new LedgerAccountId(reserve);
    }

    public List<SurplusStep> steps() {
        return steps.stream().map(KeptStep::step).toList();
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
