package coop.minga.finance.savingsgroup;

import static coop.minga.finance.savingsgroup.VillageGroup.line;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the walks need of savings groups; each in an organisation of its own, for it needs a chart and one open cycle. */
public final class SavingsGroupExamples implements FeatureExamples<Tenant> {
    private static final UUID CYCLE = UUID.fromString("0190f7a0-0000-7000-8000-000000006001");
    private static final UUID AMINA = UUID.fromString("0190f7a0-0000-7000-8000-000000006003");
    private static final UUID BARAKA = UUID.fromString("0190f7a0-0000-7000-8000-000000006004");

    /** Where the organisation has a chart already, and something in its cash. */
    @Override
    public void inEveryCollection(Tenant owner) {
        List<UUID> members = List.of(UUID.randomUUID());
        owner.members(members);
        var group = new VillageGroup(owner.withChart(), UUID.randomUUID(), members);
        group.open(group.cycle(), group.rules()).statusCode(201);
        Map<String, Object> sheet = group.sheet(0, "0.00", "0.00", List.of(line(members.getFirst(), 3)));
        sheet.put("validateOnly", true);
        sheet.put("counted", group.record(sheet).statusCode(200).extract().path("expected"));
        sheet.remove("validateOnly");
        group.record(sheet).statusCode(201);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("group_cycles_create", () -> {
                    VillageGroup group = VillageGroup.unopened(Tenant.register(), CYCLE, List.of(AMINA, BARAKA));
                    return Given.nothing().by(treasurerOf(group));
                })
                .given("group_cycles_get", SavingsGroupExamples::cycle)
                .given("group_cycles_position", SavingsGroupExamples::cycle)
                .given("group_cycles_passbooks", SavingsGroupExamples::cycle)
                .given("group_cycles_print_blank_sheet", SavingsGroupExamples::cycle)
                .given("group_meetings_print", SavingsGroupExamples::meeting)
                .given("group_cycles_share_out", SavingsGroupExamples::cycle)
                .given("group_cycles_share_out_get", () -> {
                    VillageGroup group = begin();
                    meet(group);
                    group.treasurer()
                            .post(VillageGroup.CYCLES + "/{id}/share-outs", Map.of(), CYCLE)
                            .statusCode(201);
                    return Given.path("id", CYCLE).by(treasurerOf(group));
                })
                .given("group_meetings_create", () -> Given.nothing().by(treasurerOf(begin())))
                .given("group_meetings_get", SavingsGroupExamples::meeting)
                .given("group_meetings_correct", SavingsGroupExamples::meeting);
    }

    private static Given cycle() {
        VillageGroup group = begin();
        meet(group);
        return Given.path("id", CYCLE).by(treasurerOf(group));
    }

    private static Given meeting() {
        VillageGroup group = begin();
        return Given.path("id", meet(group)).by(treasurerOf(group));
    }

    private static UUID meet(VillageGroup group) {
        UUID member = group.members().getFirst();
        return Api.id(group.record(group.sheet(0, "300.00", "0.00", List.of(line(member, 3))))
                .statusCode(201));
    }

    private static VillageGroup begin() {
        return VillageGroup.begin(Tenant.register(), CYCLE, List.of(AMINA, BARAKA));
    }

    private static String treasurerOf(VillageGroup group) {
        return Tokens.of("treasurer", group.tenant().id());
    }
}
