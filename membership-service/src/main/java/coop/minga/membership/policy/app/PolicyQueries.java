package coop.minga.membership.policy.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.PolicyUnit;
import coop.minga.membership.policy.domain.PolicyHistory;
import coop.minga.membership.policy.domain.PolicyVersion;
import coop.minga.membership.policy.store.PolicyVersions;
import coop.minga.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about policies.
 *
 * <p>Guarantee: each answer is read anew inside the caller's transaction; until an organisation decides, it is the
 * default.
 */
@ApplicationScoped
public class PolicyQueries {
    private static final Set<PolicyUnit> NUMBERS = Set.of(PolicyUnit.DAYS, PolicyUnit.COUNT, PolicyUnit.PERCENT);

    private final PolicyVersions versions;
    private final OrganisationQueries organisations;

    PolicyQueries(PolicyVersions versions, OrganisationQueries organisations) {
        this.versions = versions;
        this.organisations = organisations;
    }

    /** The number in force on a day. */
    public long number(OrganisationId organisation, PolicyName name, LocalDate on) {
        return number(organisation, name, on, null);
    }

    /** The number in force on a day, as far as was known at an instant. */
    public long number(OrganisationId organisation, PolicyName name, LocalDate on, @Nullable Instant knownAt) {
        return Long.parseLong(value(organisation, name, on, knownAt, NUMBERS));
    }

    /** The choice in force on a day. */
    public String choice(OrganisationId organisation, PolicyName name, LocalDate on) {
        return choice(organisation, name, on, null);
    }

    /** The choice in force on a day, as far as was known at an instant. */
    public String choice(OrganisationId organisation, PolicyName name, LocalDate on, @Nullable Instant knownAt) {
        return value(organisation, name, on, knownAt, Set.of(PolicyUnit.CHOICE));
    }

    /** Whether a policy of yes and no says yes on a day. */
    public boolean isOn(OrganisationId organisation, PolicyName name, LocalDate on) {
        return value(organisation, name, on, null, Set.of(PolicyUnit.YES_NO)).equals("YES");
    }

    /** All policies by name, as they hold on a day (today while null). */
    public Page<PolicyView> list(OrganisationId organisation, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Map<PolicyName, List<PolicyVersion>> decided =
                versions.all(organisation).stream().collect(Collectors.groupingBy(PolicyVersion::name));
        LocalDate day = dayOrToday(organisation, asOf);
        List<PolicyView> views = Stream.of(PolicyName.values())
                .map(name -> new PolicyHistory(organisation, name, decided.getOrDefault(name, List.of())))
                .map(history -> PolicyView.of(history.known(knownAt), day))
                .toList();
        return Page.whole(views);
    }

    public PolicyView get(
            OrganisationId organisation, PolicyName name, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return PolicyView.of(versions.history(organisation, name).known(knownAt), dayOrToday(organisation, asOf));
    }

    private LocalDate dayOrToday(OrganisationId organisation, @Nullable LocalDate asOf) {
        return asOf == null ? organisations.today(organisation) : asOf;
    }

    private String value(
            OrganisationId organisation,
            PolicyName name,
            LocalDate on,
            @Nullable Instant knownAt,
            Set<PolicyUnit> expected) {
        if (!expected.contains(name.bounds().unit())) {
            throw new IllegalArgumentException(
                    name + " is a policy of " + name.bounds().unit() + ", not " + expected);
        }
        return versions.value(organisation, name, on, knownAt)
                .orElseGet(() -> name.bounds().defaultValue());
    }
}
