package coop.minga.finance.surplus.domain;

/**
 * Where a part of the surplus goes.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum SurplusStepKind {
    /** The least that stays undivided. */
    RESERVE("sharePercent of the SURPLUS"),
    EDUCATION_FUND("sharePercent, of, and either account or fund"),
    SOLIDARITY_FUND("sharePercent, of, and either account or fund"),
    INTEREST_ON_SHARES("product and capPercent"),
    PATRONAGE_REFUND("sharePercent, of, measure and, where tax is withheld, taxPercent"),
    /** What no step took: it stays undivided too. */
    REMAINDER("nothing, for it is there by itself");

    private final String fields;

    SurplusStepKind(String fields) {
        this.fields = fields;
    }

    /** What a by-law says of such a step, in the API's words. */
    String fields() {
        return fields;
    }

    public boolean isForMembers() {
        return this == INTEREST_ON_SHARES || this == PATRONAGE_REFUND;
    }
}
