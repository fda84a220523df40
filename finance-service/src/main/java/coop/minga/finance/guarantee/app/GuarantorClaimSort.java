package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.domain.GuarantorClaim;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What guarantors' claims can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum GuarantorClaimSort implements SortField {
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    GuarantorClaimSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(GuarantorClaim claim, GuarantorClaimSort sort) {
        return switch (sort) {
            case RECORDED_AT -> claim.recordedAt().toString();
        };
    }
}
