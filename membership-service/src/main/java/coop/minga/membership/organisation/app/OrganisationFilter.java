package coop.minga.membership.organisation.app;

import coop.minga.membership.organisation.domain.LookupKind;
import coop.minga.membership.organisation.domain.Organisation;
import coop.minga.membership.organisation.domain.OrganisationKind;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 */
public record OrganisationFilter(
        @Nullable String name,
        @Nullable OrganisationKind kind,
        @Nullable String country,
        @Nullable String externalId,
        @Nullable String sector,
        @Nullable String essGlobalCode,
        @Nullable Boolean isTenant) {

    List<Predicate> of(CriteriaBuilder criteria, Root<Organisation> row) {
        List<Predicate> where = new ArrayList<>();
        if (name != null) {
            where.add(OrganisationFinding.named(name, criteria, row));
        }
        if (kind != null) {
            where.add(criteria.equal(row.get("kind"), kind));
        }
        if (country != null) {
            where.add(criteria.equal(row.get("country"), country));
        }
        if (externalId != null) {
            where.add(OrganisationFinding.found(LookupKind.EXTERNAL_ID, externalId, criteria, row));
        }
        if (sector != null) {
            where.add(OrganisationFinding.found(LookupKind.SECTOR, sector, criteria, row));
        }
        if (essGlobalCode != null) {
            where.add(OrganisationFinding.found(LookupKind.ESS_GLOBAL_CODE, essGlobalCode, criteria, row));
        }
        if (isTenant != null) {
            where.add(criteria.equal(row.get("tenant"), isTenant));
        }
        return where;
    }
}
