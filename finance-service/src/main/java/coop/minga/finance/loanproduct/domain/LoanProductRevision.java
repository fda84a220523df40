package coop.minga.finance.loanproduct.domain;

import coop.minga.finance.loanproduct.AllocationPart;
import coop.minga.finance.loanproduct.Amortization;
import coop.minga.finance.loanproduct.DayCount;
import coop.minga.finance.loanproduct.DisbursementFee;
import coop.minga.finance.loanproduct.EligibilityRules;
import coop.minga.finance.loanproduct.GuaranteeRules;
import coop.minga.finance.loanproduct.LendingTerms;
import coop.minga.finance.loanproduct.LoanClass;
import coop.minga.finance.loanproduct.LoanInterestMethod;
import coop.minga.finance.loanproduct.LoanLimits;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.loanproduct.LoanProductRevisionId;
import coop.minga.finance.loanproduct.ProvisionClass;
import coop.minga.finance.loanproduct.RepayEvery;
import coop.minga.finance.loanproduct.RepaymentTerms;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a product as they stood once.
 *
 * <p>Guarantee: never changes and never goes, for loans go by it.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "loan_product_revision")
public class LoanProductRevision {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "product_id")
    private UUID product;

    /** The version of the product that began with it. */
    private long number;

    @Column(name = "least_principal_minor")
    private long leastPrincipalMinor;

    @Column(name = "most_principal_minor")
    private long mostPrincipalMinor;

    @Column(name = "fewest_instalments")
    private int fewestInstalments;

    @Column(name = "most_instalments")
    private int mostInstalments;

    @Column(name = "annual_rate_percent")
    private BigDecimal annualRatePercent;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "interest_method")
    private LoanInterestMethod interestMethod;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Amortization amortization;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "day_count")
    private DayCount dayCount;

    @Column(name = "repay_every")
    private int repayEvery;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "repay_unit")
    private RepayEvery.RepaymentUnit repayUnit;

    @Column(name = "multiple_minor")
    private long multipleMinor;

    @Column(name = "grace_days")
    private int graceDays;

    @Column(name = "penalty_rate_percent")
    private BigDecimal penaltyRatePercent;

    @Column(name = "in_duplum")
    private boolean inDuplum;

    private String[] allocation;

    @Column(name = "fee_fixed_minor")
    private long feeFixedMinor;

    @Column(name = "fee_ppm")
    private int feePpm;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "fee_taken")
    private DisbursementFee.Taken feeTaken;

    @Column(name = "fewest_guarantors")
    private int fewestGuarantors;

    @Column(name = "most_guarantors")
    private int mostGuarantors;

    @Column(name = "most_loans_guaranteed")
    private int mostLoansGuaranteed;

    @Column(name = "covered_ppm")
    private int coveredPpm;

    @Column(name = "deposit_multiple")
    @Nullable private Integer depositMultiple;

    @Column(name = "seasoning_months")
    private int seasoningMonths;

    @Column(name = "membership_months")
    private int membershipMonths;

    @Column(name = "payslip_asked")
    private boolean payslipAsked;

    private boolean refusing;

    /** In parallel, one place for each class from the best to the worst. */
    @Column(name = "provision_from_days")
    private Integer[] provisionFromDays;

    @Column(name = "provision_ppm")
    private Integer[] provisionPpm;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected LoanProductRevision() {}

    public LoanProductRevision(
            LoanProductRevisionId id,
            OrganisationId organisation,
            LoanProductId product,
            long number,
            LendingTerms terms,
            String recordedBy,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.product = product.value();
        this.number = number;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        leastPrincipalMinor = terms.limits().leastPrincipalMinor();
        mostPrincipalMinor = terms.limits().mostPrincipalMinor();
        fewestInstalments = terms.limits().fewestInstalments();
        mostInstalments = terms.limits().mostInstalments();
        RepaymentTerms repayment = terms.repayment();
        annualRatePercent = repayment.annualRatePercent();
        interestMethod = repayment.interestMethod();
        amortization = repayment.amortization();
        dayCount = repayment.dayCount();
        repayEvery = repayment.repayEvery().count();
        repayUnit = repayment.repayEvery().unit();
        multipleMinor = repayment.multipleMinor();
        graceDays = repayment.graceDays();
        penaltyRatePercent = repayment.penaltyRatePercent();
        inDuplum = repayment.isInDuplum();
        allocation = repayment.allocation().stream().map(Enum::name).toArray(String[]::new);
        feeFixedMinor = terms.fee().fixedMinor();
        feePpm = terms.fee().ppm();
        feeTaken = terms.fee().taken();
        fewestGuarantors = terms.guarantees().fewestGuarantors();
        mostGuarantors = terms.guarantees().mostGuarantors();
        mostLoansGuaranteed = terms.guarantees().mostLoans();
        coveredPpm = terms.guarantees().coveredPpm();
        depositMultiple = terms.eligibility().depositMultiple();
        seasoningMonths = terms.eligibility().seasoningMonths();
        membershipMonths = terms.eligibility().membershipMonths();
        payslipAsked = terms.eligibility().isPayslipAsked();
        refusing = terms.eligibility().isRefusing();
        provisionFromDays =
                terms.provisions().stream().map(ProvisionClass::fromDaysLate).toArray(Integer[]::new);
        provisionPpm = terms.provisions().stream().map(ProvisionClass::ppm).toArray(Integer[]::new);
    }

    public LoanProductRevisionId id() {
        return new LoanProductRevisionId(id);
    }

    public LoanProductId product() {
        return new LoanProductId(product);
    }

    public long number() {
        return number;
    }

    public LendingTerms terms() {
        List<ProvisionClass> provisions = new ArrayList<>();
        LoanClass[] classes = LoanClass.values();
        for (int i = 0; i < classes.length; i++) {
            provisions.add(new ProvisionClass(classes[i], provisionFromDays[i], provisionPpm[i]));
        }
        return new LendingTerms(
                new LoanLimits(leastPrincipalMinor, mostPrincipalMinor, fewestInstalments, mostInstalments),
                new RepaymentTerms(
                        annualRatePercent,
                        interestMethod,
                        amortization,
                        dayCount,
                        new RepayEvery(repayEvery, repayUnit),
                        multipleMinor,
                        graceDays,
                        penaltyRatePercent,
                        inDuplum,
                        Stream.of(allocation).map(AllocationPart::valueOf).toList()),
                new DisbursementFee(feeFixedMinor, feePpm, feeTaken),
                new GuaranteeRules(fewestGuarantors, mostGuarantors, mostLoansGuaranteed, coveredPpm),
                new EligibilityRules(depositMultiple, seasoningMonths, membershipMonths, payslipAsked, refusing),
                provisions);
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
