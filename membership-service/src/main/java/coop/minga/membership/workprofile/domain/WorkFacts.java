package coop.minga.membership.workprofile.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a job's arrangements; null is not known.
 *
 * <p>Guarantee: none of them is ever required.
 */
@Embeddable
public record WorkFacts(
        @Column(name = "written_contract") @Nullable Boolean writtenContract,

        @Column(name = "employer_social_insurance") @Nullable Boolean employerSocialInsurance,

        @Column(name = "paid_annual_leave") @Nullable Boolean paidAnnualLeave,
        @Column(name = "paid_sick_leave") @Nullable Boolean paidSickLeave,
        @Column(name = "unit_registered") @Nullable Boolean unitRegistered,
        @Column(name = "books_kept") @Nullable Boolean booksKept) {
    public static final WorkFacts NONE = new WorkFacts(null, null, null, null, null, null);

    @Nullable Boolean of(Fact fact) {
        return switch (fact) {
            case WRITTEN_CONTRACT -> writtenContract;
            case EMPLOYER_SOCIAL_INSURANCE -> employerSocialInsurance;
            case PAID_ANNUAL_LEAVE -> paidAnnualLeave;
            case PAID_SICK_LEAVE -> paidSickLeave;
            case UNIT_REGISTERED -> unitRegistered;
            case BOOKS_KEPT -> booksKept;
        };
    }
}
