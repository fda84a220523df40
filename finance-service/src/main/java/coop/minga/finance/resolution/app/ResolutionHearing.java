package coop.minga.finance.resolution.app;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.resolution.domain.Resolution;
import coop.minga.finance.resolution.store.ResolutionProjection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what membership-service says of resolutions.
 *
 * <p>Guarantee: in the transaction of the given connection; an older version changes nothing.
 */
@ApplicationScoped
public class ResolutionHearing {

    /**
     * What was said of one resolution.
     *
     * <p>Guarantee: the whole of one version.
     */
    public record Said(
            ResolutionId id,
            long version,
            String state,
            String subjectKind,
            @Nullable LocalDate ratificationDueOn) {}

    public void hear(Connection connection, OrganisationId organisation, Said said) throws SQLException {
        var resolution = new Resolution(said.id(), said.state(), said.subjectKind(), said.ratificationDueOn());
        ResolutionProjection.keep(connection, organisation.value(), resolution, said.version());
    }
}
