package coop.minga.membership.card;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.membership.Tenant;
import coop.minga.membership.card.domain.CardCode;
import coop.minga.membership.card.domain.CardKey;
import coop.minga.membership.card.store.CardKeys;
import coop.minga.membership.membership.MembershipExamples;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class CardResourceTest {
    private static final String CARD = "/api/v1/memberships/{id}/card";
    private static final String KEYS = "/api/v1/card-keys";
    private static final String VERIFICATIONS = "/api/v1/card-verifications";

    @Inject
    Transactions transactions;

    @Inject
    CardKeys keys;

    private Tenant union;
    private UUID membership;

    @BeforeEach
    void admitAMember() {
        union = Tenant.register();
        membership = MembershipExamples.member(union);
    }

    @Test
    void aPrintedCardIsVerifiedByItsCode() {
        ValidatableResponse response = union.as("organiser").get(CARD, membership);
        response.statusCode(200).contentType("application/pdf").header("Cache-Control", equalTo("no-store"));
        PrintedCard card = PrintedCard.read(response.extract().asByteArray());
        assertThat(card.shows("Amina")).isTrue();
        assertThat(card.shows("Union " + union.id())).isTrue();
        assertThat(card.shows("000001")).isTrue();
        assertThat(card.shows("ACTIVE since 2025-02-01")).isTrue();
        assertThat(card.shows(card.scanned())).isTrue();
        MembershipExamples.decide(union, "DUES", "NONE");
        verify(union, "treasurer", card.scanned())
                .body("valid", equalTo(true))
                .body("reason", nullValue())
                .body("memberNumber", equalTo("000001"))
                .body("state", equalTo("ACTIVE"))
                .body("standing", equalTo("GOOD"));
        verify(union, "member", card.scanned())
                .body("valid", equalTo(true))
                .body("state", equalTo("ACTIVE"))
                .body("standing", nullValue());
        union.as("analyst").post(VERIFICATIONS, Map.of("code", card.scanned())).statusCode(403);
    }

    @Test
    void aMemberPrintsTheOwnCardOnly() {
        UUID person = UUID.fromString(union.as("organiser")
                .get("/api/v1/memberships/{id}", membership)
                .extract()
                .path("personId"));
        Api member = Api.with(Tokens.withPerson("member", union.id(), person));
        member.get(CARD, membership).statusCode(200);
        UUID another = MembershipExamples.member(union);
        member.get(CARD, another).spec(problem(404, "MEMBERSHIP_UNKNOWN"));
        union.as("member").get(CARD, membership).spec(problem(404, "MEMBERSHIP_UNKNOWN"));
        union.as("treasurer").get(CARD, membership).statusCode(403);
        Tenant.register().as("org-admin").get(CARD, membership).spec(problem(404, "MEMBERSHIP_UNKNOWN"));
    }

    @Test
    void onlyMembersGetACardAndItEndsWithTheMembership() {
        UUID application = MembershipExamples.application(union);
        union.as("organiser")
                .get(CARD, application)
                .spec(problem(409, "CARD_FOR_MEMBERS_ONLY"))
                .body("currentState", equalTo("APPLIED"));
        String code = code();
        step("suspensions");
        union.as("organiser").get(CARD, membership).statusCode(200);
        verify(union, "member", code).body("valid", equalTo(true)).body("state", equalTo("SUSPENDED"));
        step("resignations");
        union.as("organiser").get(CARD, membership).spec(problem(409, "CARD_FOR_MEMBERS_ONLY"));
        refused(union, code, "NOT_A_MEMBER");
    }

    @Test
    void fellowMembersAreNotToldOfAHearing() {
        String code = code();
        union.as("org-admin")
                .post(
                        "/api/v1/memberships/{id}/hearings",
                        Map.of("effectiveOn", "2025-02-01", "noticeOn", "2025-02-01", "hearingOn", "2025-03-01"),
                        membership)
                .statusCode(200);
        verify(union, "member", code).body("valid", equalTo(true)).body("state", nullValue());
        verify(union, "organiser", code).body("state", equalTo("UNDER_HEARING"));
    }

    @Test
    void anotherOrganisationsCardIsOneOfAnUnknownKey() {
        String code = code();
        Tenant other = Tenant.register();
        String unknown = new CardCode(
                        new OrganisationId(other.id()),
                        new CardKeyId(UUID.randomUUID()),
                        "000001",
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2999, 1, 1))
                .signedWith(strangeKey());
        String foreign = refused(other, code, "UNKNOWN_KEY").extract().asString();
        assertThat(refused(other, unknown, "UNKNOWN_KEY").extract().asString()).isEqualTo(foreign);
    }

    @Test
    void anAlteredCardDoesNotCount() {
        String code = code();
        char last = code.charAt(code.length() - 1);
        refused(union, code.substring(0, code.length() - 1) + (last == '0' ? '1' : '0'), "ALTERED");
        refused(union, "no code at all", "ALTERED");
        CardKeyId key = CardCode.read(code).orElseThrow().says().key();
        String forged = new CardCode(
                        new OrganisationId(union.id()),
                        key,
                        "000001",
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2999, 1, 1))
                .signedWith(strangeKey());
        refused(union, forged, "ALTERED");
    }

    @Test
    void aCardCountsUntilItsLastDay() {
        KeyPair pair = pair();
        var organisation = new OrganisationId(union.id());
        var key = new CardKeyId(UUID.randomUUID());
        transactions.inOrganisation(union.id(), () -> {
            keys.addFirst(
                    new CardKey(key, organisation, pair.getPublic().getEncoded(), new byte[1], "admin", Instant.EPOCH));
            return key;
        });
        LocalDate issuedOn = LocalDate.of(2020, 1, 1);
        var old = new CardCode(organisation, key, "000001", issuedOn, LocalDate.of(2021, 1, 1));
        var lasting = new CardCode(organisation, key, "000001", issuedOn, LocalDate.of(2999, 1, 1));
        refused(union, old.signedWith(pair.getPrivate()), "EXPIRED");
        verify(union, "organiser", lasting.signedWith(pair.getPrivate())).body("valid", equalTo(true));
    }

    @Test
    void olderCardsCountAfterTheKeyChanged() {
        String older = code();
        UUID newer = Api.id(union.as("org-admin").post(KEYS, Map.of()).statusCode(201));
        String code = code();
        assertThat(CardCode.read(code).orElseThrow().says().key().value()).isEqualTo(newer);
        assertThat(CardCode.read(older).orElseThrow().says().key().value()).isNotEqualTo(newer);
        verify(union, "organiser", older).body("valid", equalTo(true));
        verify(union, "organiser", code).body("valid", equalTo(true));
        union.as("member")
                .get(KEYS)
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.algorithm", contains("Ed25519", "Ed25519"))
                .body("items[0].id", equalTo(newer.toString()))
                .body("items[0].retiredAt", nullValue())
                .body("items[1].retiredAt", notNullValue());
        union.as("org-admin").post(KEYS, Map.of("id", newer)).spec(problem(409, "CARD_KEY_ID_TAKEN"));
        union.as("organiser").post(KEYS, Map.of()).statusCode(403);
        Tenant.register().as("member").get(KEYS).body("items", hasSize(0));
    }

    @Test
    void cardsPrintedAtTheSameMomentShareTheFirstKey() throws Exception {
        CyclicBarrier start = new CyclicBarrier(4);
        Callable<UUID> print = () -> {
            start.await();
            return CardCode.read(code()).orElseThrow().says().key().value();
        };
        Set<UUID> used = new TreeSet<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var key : threads.invokeAll(Collections.nCopies(4, print))) {
                used.add(key.get());
            }
        }
        List<String> kept = union.as("org-admin").get(KEYS).extract().path("items.id");
        assertThat(kept)
                .hasSize(1)
                .containsExactly(used.stream().map(UUID::toString).toArray(String[]::new));
    }

    private String code() {
        return PrintedCard.read(union.as("organiser")
                        .get(CARD, membership)
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .scanned();
    }

    private void step(String step) {
        union.as("org-admin")
                .post("/api/v1/memberships/{id}/{step}", Map.of("effectiveOn", "2025-03-01"), membership, step)
                .statusCode(200);
    }

    private static ValidatableResponse verify(Tenant tenant, String role, String code) {
        return tenant.as(role).post(VERIFICATIONS, Map.of("code", code)).statusCode(200);
    }

    private static ValidatableResponse refused(Tenant tenant, String code, String reason) {
        return verify(tenant, "organiser", code)
                .body("valid", equalTo(false))
                .body("reason", equalTo(reason))
                .body("memberNumber", nullValue())
                .body("state", nullValue());
    }

    private static PrivateKey strangeKey() {
        return pair().getPrivate();
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
