package coop.minga.membership.codelist;

import java.util.Locale;

/**
 * The code lists there are.
 *
 * <p>Guarantee: a list keeps its name; what it holds has a version of its own.
 */
public enum CodeListName {
    ISCO08,
    ICSE18A,
    ISIC4,
    COUNTRIES,
    CURRENCIES,
    WORKER_GROUPS,
    ESSGLOBAL_STRUCTURES,
    ESSGLOBAL_ACTIVITIES,
    ESSGLOBAL_MEMBERSHIP_TYPES;

    /** As it stands in addresses, {@code worker-groups}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
