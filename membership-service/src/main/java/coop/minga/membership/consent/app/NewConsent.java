package coop.minga.membership.consent.app;

import coop.minga.membership.consent.domain.ConsentChannel;
import coop.minga.membership.consent.domain.ConsentPurpose;
import coop.minga.membership.consent.domain.ConsentScope;
import coop.minga.membership.consent.domain.LawfulBasis;
import coop.minga.membership.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to be asked.
 *
 * @param until the last day; as long as the organisation's policy allows if null
 */
public record NewConsent(
        OrganisationId grantee,
        ConsentPurpose purpose,
        Set<ConsentScope> scope,
        LawfulBasis lawfulBasis,
        ConsentChannel channel,
        String language,
        String policyVersion,
        @Nullable LocalDate until,
        ConsentNote note) {}
