package coop.minga.finance.remittance.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.app.CheckOffScheduleView;
import coop.minga.finance.checkoff.app.CheckOffScheduleWithdrawing;
import coop.minga.finance.checkoff.app.ScheduledDeductions;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.remittance.RemittanceId;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.Remittance.Claim;
import coop.minga.finance.remittance.domain.Remittance.Receipt;
import coop.minga.finance.remittance.domain.RemittanceFailure;
import coop.minga.finance.remittance.store.RemittanceLines;
import coop.minga.finance.remittance.store.Remittances;
import coop.minga.platform.access.Caller;
import coop.minga.platform.imports.FieldSource;
import coop.minga.platform.imports.ImportCommands;
import coop.minga.platform.imports.ImportRequest;
import coop.minga.platform.imports.ImportRested;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with remittances.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; what takes longer is done in the background
 * afterwards, in the caller's name.
 */
@ApplicationScoped
public class RemittanceCommands {
    private static final String RECEIVE = "POST /api/v1/remittances/{id}/receipts";

    private final Remittances remittances;
    private final RemittanceLines lines;
    private final RemittanceReceipts receipts;
    private final ScheduledDeductions scheduled;
    private final OrganisationQueries organisations;
    private final ImportCommands imports;
    private final ChartQueries chart;
    private final Clock clock;

    RemittanceCommands(
            Remittances remittances,
            RemittanceLines lines,
            RemittanceReceipts receipts,
            ScheduledDeductions scheduled,
            OrganisationQueries organisations,
            ImportCommands imports,
            ChartQueries chart,
            Clock clock) {
        this.remittances = remittances;
        this.lines = lines;
        this.receipts = receipts;
        this.scheduled = scheduled;
        this.organisations = organisations;
        this.imports = imports;
        this.chart = chart;
        this.clock = clock;
    }

    /** What arrived at the bank, as a client says it. */
    public record Arrived(
            Amount amount, @Nullable LocalDate on, @Nullable LedgerAccountId into) {}

    /** How a file is to be read, as a client says it; as the employer's saved mapping says where it says nothing. */
    public record Form(
            @Nullable Map<String, FieldSource> mapping,
            @Nullable String sheet,
            @Nullable String delimiter,
            @Nullable String encoding) {}

    /**
     * Takes in a file; it is read and held against the schedule in the background.
     *
     * @throws DomainFailure REMITTANCE_ID_TAKEN, REMITTANCE_SCHEDULE_ABSENT, REMITTANCE_AMOUNT_MALFORMED,
     *     REMITTANCE_IN_THE_FUTURE, ACCOUNT_FOR_USE_MISSING, and what an import refuses
     */
    public RemittanceView submit(
            Caller caller, RemittanceId id, CheckOffScheduleId of, Arrived arrived, Form form, Path file) {
        CheckOffScheduleView schedule = scheduled
                .issued(of)
                .orElseThrow(() -> DomainFailure.at(
                        RemittanceFailure.REMITTANCE_SCHEDULE_ABSENT,
                        "/schedule",
                        "You have no such schedule, or it was withdrawn."));
        if (remittances.findByIdOptional(id.value()).isPresent()) {
            throw DomainFailure.at(RemittanceFailure.REMITTANCE_ID_TAKEN, "/id", "Choose another id, or leave it out.");
        }
        var organisation = new OrganisationId(caller.organisation());
        var employer = new EmployerId(schedule.employer());
        Currency currency = Currency.getInstance(schedule.expected().currency());
        Remittance remittance = new Remittance(
                id,
                new Claim(organisation, of, employer, currency),
                receipt(organisation, arrived, currency),
                caller.issuer(),
                caller.subject(),
                clock.instant());
        chart.accountFor(AccountUse.SUSPENSE);
        remittances.persistAndFlush(remittance);
        imports.submit(caller, request(id, employer, form), file);
        return RemittanceView.of(remittance);
    }

    private Receipt receipt(OrganisationId organisation, Arrived arrived, Currency currency) {
        LocalDate today = organisations.today(organisation);
        LocalDate on = arrived.on() == null ? today : arrived.on();
        if (on.isAfter(today)) {
            throw DomainFailure.at(
                    RemittanceFailure.REMITTANCE_IN_THE_FUTURE, "/receivedOn", "Today is " + today + ".");
        }
        return new Receipt(
                on, chart.accountOr(arrived.into(), AccountUse.BANK, "/into"), minor(arrived.amount(), currency));
    }

    private static long minor(Amount amount, Currency currency) {
        try {
            Money money = amount.toMoney();
            if (money.currency().equals(currency) && money.minor() > 0) {
                return money.minor();
            }
        } catch (IllegalArgumentException malformed) {
            throw malformed(currency);
        }
        throw malformed(currency);
    }

    private static DomainFailure malformed(Currency currency) {
        return DomainFailure.at(
                RemittanceFailure.REMITTANCE_AMOUNT_MALFORMED,
                "/amount",
                "Write a positive amount in " + currency + " with its decimals.");
    }

    private static ImportRequest request(RemittanceId id, EmployerId employer, Form form) {
        return new ImportRequest(
                id.value(),
                RemittanceFileKind.NAME,
                form.mapping(),
                form.mapping() == null ? RemittanceMappings.nameOf(employer) : null,
                null,
                null,
                form.sheet(),
                form.delimiter(),
                form.encoding());
    }

    /** All rows were read, or the file was given up. */
    void rested(@Observes ImportRested rested) {
        if (!rested.kind().equals(RemittanceFileKind.NAME)) {
            return;
        }
        Remittance remittance = remittances
                .locked(new RemittanceId(rested.importId()))
                .orElseThrow(() -> new IllegalStateException("A file without its remittance."));
        switch (rested.state()) {
            case COMPLETED -> remittance.beginMatching(clock.instant());
            case PARTIAL -> remittance.refuse(RemittanceFailure.REMITTANCE_ROWS_UNREADABLE, clock.instant());
            case INVALID, FAILED -> remittance.refuse(RemittanceFailure.REMITTANCE_FILE_UNREADABLE, clock.instant());
            case UPLOADED, VALIDATING, READY, APPLYING, ROLLING_BACK, ROLLED_BACK ->
                throw new IllegalStateException("The file of a remittance cannot rest " + rested.state() + ".");
        }
    }

    /** A schedule stays while something on it is booked, or about to be. */
    void withdrawing(@Observes CheckOffScheduleWithdrawing withdrawing) {
        if (remittances.isPaidOn(withdrawing.schedule())) {
            throw CheckOffScheduleWithdrawing.inUse();
        }
    }

    /**
     * Takes in what arrived later, of a remittance whose lines say more than arrived at first.
     *
     * @throws DomainFailure REMITTANCE_UNKNOWN, REMITTANCE_TRANSITION_ILLEGAL, REMITTANCE_AMOUNT_MALFORMED,
     *     REMITTANCE_IN_THE_FUTURE, ACCOUNT_FOR_USE_MISSING, and what the ledger refuses
     */
    public RemittanceView receive(Caller caller, RemittanceId id, Arrived arrived) {
        Remittance remittance = remittances.locked(id).orElseThrow(RemittanceQueries::unknown);
        Receipt receipt = receipt(remittance.organisation(), arrived, remittance.currency());
        remittance.receive(receipt.minor(), clock.instant());
        receipts.book(Author.of(caller, RECEIVE), remittance, receipt);
        remittances.flush();
        return RemittanceView.of(remittance);
    }

    /**
     * Has a remittance taken back, line by line.
     *
     * @throws DomainFailure REMITTANCE_UNKNOWN, REMITTANCE_TRANSITION_ILLEGAL
     */
    public RemittanceView reverse(RemittanceId id) {
        Remittance remittance = remittances.locked(id).orElseThrow(RemittanceQueries::unknown);
        remittance.beginReversal(clock.instant());
        lines.waitForReversal(id);
        remittances.flush();
        return RemittanceView.of(remittance);
    }
}
