package coop.minga.membership.workprofile.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the work is: codes, each with the version of the list it was taken from, and plain words.
 *
 * <p>Guarantee: none of it names anybody, so it may stand in the open.
 */
@Embeddable
public record WorkTerms(
        @Nullable String isco08,
        @Column(name = "isco08_list") @Nullable String isco08List,
        @Nullable String isic4,
        @Column(name = "isic4_list") @Nullable String isic4List,
        @Nullable String icse18a,
        @Column(name = "icse18a_list") @Nullable String icse18aList,
        @Column(name = "worker_group") @Nullable String workerGroup,
        @Column(name = "worker_group_list") @Nullable String workerGroupList,

        @Column(name = "place_of_work") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable PlaceOfWork placeOfWork,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable Engagement engagement,

        @Column(name = "pay_basis") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable PayBasis payBasis) {
    public static final WorkTerms NONE =
            new WorkTerms(null, null, null, null, null, null, null, null, null, null, null);
}
