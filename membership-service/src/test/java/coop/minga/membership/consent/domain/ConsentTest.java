package coop.minga.membership.consent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.minga.membership.consent.ConsentId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConsentTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final ConsentDecided SOMEBODY = new ConsentDecided("organiser", null, Instant.EPOCH);
    private static final Map<ConsentState, List<ConsentStep>> WAYS = Map.of(
            ConsentState.REQUESTED, List.of(),
            ConsentState.GRANTED, List.of(ConsentStep.GRANT),
            ConsentState.REFUSED, List.of(ConsentStep.REFUSAL),
            ConsentState.WITHDRAWN, List.of(ConsentStep.GRANT, ConsentStep.WITHDRAWAL),
            ConsentState.SUPERSEDED, List.of(ConsentStep.GRANT, ConsentStep.SUPERSESSION));

    @TestFactory
    Stream<DynamicTest> everyStepFromEveryState() {
        return WAYS.keySet().stream().flatMap(from -> Stream.of(ConsentStep.values())
                .map(step -> DynamicTest.dynamicTest(from + " " + step, () -> {
                    Consent consent = in(from);
                    var rule = ConsentLifecycle.rule(from, step);
                    if (rule.isPresent()) {
                        consent.take(step, SOMEBODY, LAST_DAY);
                        assertEquals(rule.get().to(), consent.state(LAST_DAY));
                    } else {
                        var refused = assertThrows(DomainFailure.class, () -> consent.take(step, SOMEBODY, LAST_DAY));
                        assertEquals(ConsentFailure.CONSENT_STEP_NOT_ALLOWED, refused.type());
                        assertEquals(from, consent.state(LAST_DAY));
                    }
                })));
    }

    @Test
    void expiresByItselfTheDayAfterItsLast() {
        Consent consent = in(ConsentState.GRANTED);

        assertEquals(ConsentState.GRANTED, consent.state(LAST_DAY));
        assertEquals(ConsentState.EXPIRED, consent.state(LAST_DAY.plusDays(1)));
        assertThrows(DomainFailure.class, () -> consent.take(ConsentStep.WITHDRAWAL, SOMEBODY, LAST_DAY.plusDays(1)));
    }

    @Test
    void isNotGrantedAfterItsLastDay() {
        Consent consent = in(ConsentState.REQUESTED);

        assertThrows(DomainFailure.class, () -> consent.take(ConsentStep.GRANT, SOMEBODY, LAST_DAY.plusDays(1)));
        assertEquals(ConsentState.REQUESTED, consent.state(LAST_DAY));
    }

    @Test
    void countsOnlyWhatIsTold() {
        assertEquals(0, in(ConsentState.REQUESTED).events());
        assertEquals(0, in(ConsentState.REFUSED).events());
        assertEquals(1, in(ConsentState.GRANTED).events());
        assertEquals(2, in(ConsentState.WITHDRAWN).events());
    }

    @Test
    void isNotAskedForTheOrganisationItself() {
        OrganisationId own = new OrganisationId(UUID.randomUUID());

        assertThrows(DomainFailure.class, () -> terms(own, own, "sw"));
        assertThrows(DomainFailure.class, () -> terms(own, new OrganisationId(UUID.randomUUID()), "not a language"));
    }

    private static Consent in(ConsentState state) {
        OrganisationId keeper = new OrganisationId(UUID.randomUUID());
        Consent consent = Consent.request(
                new ConsentId(UUID.randomUUID()), terms(keeper, new OrganisationId(UUID.randomUUID()), "sw"), SOMEBODY);
        for (ConsentStep step : WAYS.getOrDefault(state, List.of())) {
            consent.take(step, SOMEBODY, LAST_DAY);
        }
        return consent;
    }

    private static ConsentTerms terms(OrganisationId keeper, OrganisationId grantee, String language) {
        return new ConsentTerms(
                keeper,
                new PersonId(UUID.randomUUID()),
                grantee,
                ConsentPurpose.REFERRAL,
                Set.of(ConsentScope.NAMES),
                LawfulBasis.EXPLICIT_CONSENT,
                ConsentChannel.VOICE,
                language,
                "2026-1",
                LAST_DAY);
    }
}
