package coop.minga.finance.checkoff;

import coop.minga.finance.checkoff.app.CheckOffAuthorisationCommands;
import coop.minga.finance.checkoff.app.CheckOffAuthorisationCommands.Allowed;
import coop.minga.finance.checkoff.app.CheckOffAuthorisationCommands.Asked;
import coop.minga.finance.member.MembershipId;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.money.Amount;
import io.quarkus.arc.Arc;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Many members of one employer, who allow deductions as {@link Payroll} does for one.
 *
 * <p>Guarantee: by the commands of the feature, many in a transaction, so that a test with thousands is not about HTTP.
 */
public final class Workforce {
    private static final int AT_ONCE = 200;

    private Workforce() {}

    /** A member, the reference of the payroll, and what is deducted for dues. */
    public record Worker(UUID member, String reference, String dues) {}

    public static void allow(Payroll payroll, List<Worker> workers) {
        var commands = Arc.container().instance(BackgroundCommands.class).get();
        var authorisations =
                Arc.container().instance(CheckOffAuthorisationCommands.class).get();
        var actor = new BackgroundCommands.Actor(payroll.tenant().id(), "test", "workforce");
        payroll.tenant().members(workers.stream().map(Worker::member).toList());
        for (int i = 0; i < workers.size(); i += AT_ONCE) {
            List<Worker> some = workers.subList(i, Math.min(i + AT_ONCE, workers.size()));
            commands.execute(actor, "workforce", () -> {
                some.forEach(worker -> authorisations.create(
                        new CheckOffAuthorisationId(UUID.randomUUID()), allowed(payroll, worker)));
                return some.size();
            });
        }
    }

    private static Allowed allowed(Payroll payroll, Worker worker) {
        return new Allowed(
                new EmployerId(payroll.employer()),
                new MembershipId(worker.member()),
                worker.reference(),
                LocalDate.of(2026, 1, 1),
                null,
                List.of(new Asked(Destination.DUES, null, new Amount(worker.dues(), "KES"))));
    }
}
