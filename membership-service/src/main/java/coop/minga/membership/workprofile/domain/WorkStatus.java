package coop.minga.membership.workprofile.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of status in employment that the rules of formality tell apart.
 *
 * <p>Guarantee: the code of ICSE-18-A decides; without one, the worker's own words do.
 */
public enum WorkStatus {
    OWNER_OF_CORPORATION,
    OWNER_OF_HOUSEHOLD_ENTERPRISE,
    DEPENDENT_CONTRACTOR,
    EMPLOYEE,
    FAMILY_WORKER;

    static Optional<WorkStatus> of(@Nullable String icse18a, @Nullable Engagement engagement) {
        if (icse18a != null) {
            return switch (icse18a) {
                case "11", "21" -> Optional.of(OWNER_OF_CORPORATION);
                case "12", "22" -> Optional.of(OWNER_OF_HOUSEHOLD_ENTERPRISE);
                case "30" -> Optional.of(DEPENDENT_CONTRACTOR);
                case "41", "42", "43", "44" -> Optional.of(EMPLOYEE);
                case "51" -> Optional.of(FAMILY_WORKER);
                default -> Optional.empty();
            };
        }
        if (engagement == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (engagement) {
                    // Who works on own account and owns a corporation knows it, and says so with a code.
                    case OWN_ACCOUNT -> OWNER_OF_HOUSEHOLD_ENTERPRISE;
                    case SUBCONTRACTED -> DEPENDENT_CONTRACTOR;
                    case EMPLOYED -> EMPLOYEE;
                    case FAMILY -> FAMILY_WORKER;
                });
    }
}
