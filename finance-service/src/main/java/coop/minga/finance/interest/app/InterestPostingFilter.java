package coop.minga.finance.interest.app;

import coop.minga.finance.interest.domain.InterestPosting;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which postings of interest a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 */
public record InterestPostingFilter(
        @Nullable UUID account,
        @Nullable UUID product,
        @Nullable LocalDate periodThrough) {

    List<Predicate> of(CriteriaBuilder criteria, Root<InterestPosting> row) {
        List<Predicate> where = new ArrayList<>();
        if (account != null) {
            where.add(criteria.equal(row.get("account"), account));
        }
        if (product != null) {
            where.add(criteria.equal(row.get("product"), product));
        }
        if (periodThrough != null) {
            where.add(criteria.equal(row.get("periodThrough"), periodThrough));
        }
        return where;
    }
}
