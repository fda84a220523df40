package coop.minga.membership.workprofile.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * Work profiles were recorded or changed, and stand now as they are given here.
 *
 * <p>Guarantee: fired after the flush and before the commit, so versions are final and the effect can still be undone.
 *
 * @param today the business day in the organisation's zone
 */
public record WorkProfilesChanged(List<WorkProfile> profiles, LocalDate today) {
    public WorkProfilesChanged {
        profiles = List.copyOf(profiles);
    }
}
