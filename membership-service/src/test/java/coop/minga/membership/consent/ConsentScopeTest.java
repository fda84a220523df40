package coop.minga.membership.consent;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.Tenant;
import coop.minga.membership.consent.domain.ConsentScope;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of somebody of whom everything is recorded, each scope opens its own fields, to the last key. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ConsentScopeTest {
    private static final Set<String> ALWAYS =
            Set.of("id", "organisationId", "organisationName", "purpose", "scope[]", "until");

    @ParameterizedTest
    @EnumSource(ConsentScope.class)
    void opensItsOwnFieldsAndNoOthers(ConsentScope scope) {
        Tenant union = Tenant.register();
        Tenant clinic = Tenant.register();
        Tenant buyer = Tenant.register();
        UUID person = everythingKnown(union, buyer);
        UUID consent = ConsentExamples.requested(union, person, clinic, List.of(scope.name()));
        ConsentExamples.decide(union, consent, "grants");

        ValidatableResponse answer = clinic.as("partner")
                .get("/api/v1/consented-persons/{id}", consent)
                .statusCode(200);

        assertThat(keys("", answer.extract().as(Map.class)))
                .isEqualTo(Stream.concat(ALWAYS.stream(), opened(scope).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(answer.extract().asString())
                .doesNotContain(person.toString(), buyer.id().toString(), "Canteen");
    }

    private static List<String> opened(ConsentScope scope) {
        return switch (scope) {
            case NAMES -> List.of("names.given", "names.family", "names.other", "names.preferred");
            case BIRTH -> List.of("birth.year", "birth.month", "birth.day");
            case SEX -> List.of("sex");
            case LANGUAGES -> List.of("languages[]");
            case CONTACT_POINTS ->
                List.of(
                        "contactPoints[].kind",
                        "contactPoints[].value",
                        "contactPoints[].sharedWithHousehold",
                        "contactPoints[].safeToContact.hours",
                        "contactPoints[].safeToContact.channel",
                        "contactPoints[].safeToContact.neutralTextOnly");
            case IDENTIFIERS ->
                List.of(
                        "identifiers[].scheme",
                        "identifiers[].country",
                        "identifiers[].value",
                        "identifiers[].verified");
            case MEMBERSHIPS ->
                List.of(
                        "memberships[].version",
                        "memberships[].memberNumber",
                        "memberships[].state",
                        "memberships[].since");
            case WORK ->
                List.of(
                        "workProfiles[].version",
                        "workProfiles[].state",
                        "workProfiles[].isco08",
                        "workProfiles[].isic4",
                        "workProfiles[].icse18a",
                        "workProfiles[].workerGroup",
                        "workProfiles[].codeListVersions.isco08",
                        "workProfiles[].codeListVersions.isic4",
                        "workProfiles[].codeListVersions.icse18a",
                        "workProfiles[].codeListVersions.workerGroup",
                        "workProfiles[].placeOfWork",
                        "workProfiles[].engagement",
                        "workProfiles[].payBasis",
                        "workProfiles[].earnings.money.amount",
                        "workProfiles[].earnings.money.currency",
                        "workProfiles[].earnings.period",
                        "workProfiles[].facts.unitRegistered",
                        "workProfiles[].facts.booksKept",
                        "workProfiles[].isMain",
                        "workProfiles[].formality.result",
                        "workProfiles[].formality.ruleSet",
                        "workProfiles[].formality.rule",
                        "workProfiles[].formality.because.UNIT_REGISTERED",
                        "workProfiles[].formality.because.BOOKS_KEPT",
                        "workProfiles[].formality.missing",
                        "workProfiles[].formality.explanation",
                        "workProfiles[].validFrom",
                        "workProfiles[].validTo");
        };
    }

    /** The paths of all that is there; of a list the keys of its elements, or its own if it is empty. */
    private static Set<String> keys(String path, Object value) {
        return switch (value) {
            case Map<?, ?> object
            when !object.isEmpty() ->
                object.entrySet().stream()
                        .flatMap(each -> keys(
                                path.isEmpty() ? each.getKey().toString() : path + "." + each.getKey(), each.getValue())
                                .stream())
                        .collect(Collectors.toCollection(TreeSet::new));
            case List<?> list
            when !list.isEmpty() ->
                list.stream()
                        .flatMap(each -> keys(path + "[]", each).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
            default -> Set.of(path);
        };
    }

    private static UUID everythingKnown(Tenant union, Tenant buyer) {
        Api organiser = union.as("organiser");
        Map<String, Object> said = new HashMap<>();
        said.put("names", Map.of("given", "Wanjiru", "family", "Mwangi", "other", "Njeri", "preferred", "Shiru"));
        said.put("birth", Map.of("year", 1984, "month", 2, "day", 29));
        said.put("sex", "FEMALE");
        said.put("languages", List.of("sw"));
        said.put(
                "contactPoints",
                List.of(Map.of(
                        "kind",
                        "PHONE",
                        "value",
                        "+254711000111",
                        "safeToContact",
                        Map.of("hours", "after 18:00", "channel", "SMS", "neutralTextOnly", true))));
        said.put(
                "identifiers",
                List.of(Map.of(
                        "scheme", "NATIONAL_ID", "country", "KE", "value", UUID.randomUUID(), "verified", true)));
        said.put(
                "householdId",
                Api.id(organiser.post("/api/v1/households", Map.of()).statusCode(201)));
        said.put("externalIds", List.of("ledger:77"));
        said.put("selfDeclaredGroups", List.of("MIGRANT"));
        said.put("nextOfKin", Map.of("name", "Otieno"));
        UUID person = Api.id(organiser.post("/api/v1/persons", said).statusCode(201));
        organiser
                .post("/api/v1/memberships", Map.of("personId", person, "joinedOn", "2025-01-01"))
                .statusCode(201);
        Map<String, Object> job = new HashMap<>();
        job.put("isco08", "5212");
        job.put("isic4", "5610");
        job.put("icse18a", "22");
        job.put("workerGroup", "FOOD_VENDOR");
        job.put("placeOfWork", "STREET_OR_PUBLIC_SPACE");
        job.put("engagement", "OWN_ACCOUNT");
        job.put(
                "buyersOrEmployers",
                List.of(Map.of("name", "Canteen", "organisationId", buyer.id(), "relation", "BUYER")));
        job.put("payBasis", "SALES");
        job.put("earnings", Map.of("money", Map.of("amount", "650.00", "currency", "KES"), "period", "DAY"));
        job.put("facts", Map.of("unitRegistered", false, "booksKept", false));
        job.put("isMain", true);
        job.put("validFrom", "2024-02-01");
        job.put("validTo", "2025-02-01");
        organiser.post("/api/v1/persons/{id}/work-profiles", job, person).statusCode(201);
        return person;
    }
}
