package coop.minga.finance.member.app;

import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.domain.Member;
import coop.minga.finance.member.store.MemberProjection;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what membership-service says of memberships.
 *
 * <p>Guarantee: in the transaction of the given connection; an older version changes nothing, and nothing is heard of an
 * institution, for the organisation entered it here.
 */
@ApplicationScoped
public class MemberHearing {

    /**
     * What was said of one membership.
     *
     * <p>Guarantee: the whole of one version.
     */
    public record Said(
            MembershipId id,
            long version,
            UUID person,
            @Nullable String category,
            List<MemberPeriod> periods) {}

    /** @param said each membership once */
    public void hear(Connection connection, OrganisationId organisation, List<Said> said) throws SQLException {
        Map<Member, Long> told = new LinkedHashMap<>();
        said.forEach(each ->
                told.put(new Member(each.id(), each.person(), each.category(), each.periods()), each.version()));
        MemberProjection.keep(connection, organisation.value(), told);
    }
}
