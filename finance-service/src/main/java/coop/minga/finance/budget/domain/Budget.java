package coop.minga.finance.budget.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.budget.BudgetId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation means to earn and to spend in a period, by account and fund, in one currency.
 *
 * <p>Guarantee: changes only while it is a draft; adopted by somebody other than its last writer.
 */
@Entity
@Table(schema = "finance", name = "budget")
public class Budget {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    private String name;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "through_on")
    private LocalDate through;

    @Column(updatable = false)
    private String currency;

    @Column(name = "line_accounts")
    private UUID[] lineAccounts;

    @Column(name = "line_funds")
    private UUID[] lineFunds;

    @Column(name = "line_minor")
    private Long[] lineMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BudgetState state;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "adopted_by")
    @Nullable private String adoptedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Budget() {}

    public Budget(
            BudgetId id, OrganisationId organisation, Currency currency, BudgetPlan plan, String writer, Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.currency = currency.getCurrencyCode();
        this.state = BudgetState.DRAFT;
        this.createdAt = now;
        write(plan, writer, now);
    }

    /** @throws DomainFailure BUDGET_TRANSITION_ILLEGAL once it is no draft any more */
    public final void write(BudgetPlan plan, String writer, Instant now) {
        if (state != BudgetState.DRAFT) {
            throw illegal("The budget is " + state + " and does not change any more; write another.");
        }
        name = plan.name();
        from = plan.from();
        through = plan.through();
        List<BudgetLine> lines = plan.lines();
        lineAccounts = lines.stream().map(line -> line.account().value()).toArray(UUID[]::new);
        lineFunds = lines.stream().map(line -> line.fund().value()).toArray(UUID[]::new);
        lineMinor = lines.stream().map(BudgetLine::amountMinor).toArray(Long[]::new);
        writtenBy = writer;
        updatedAt = now;
    }

    /** @throws DomainFailure BUDGET_CHECKER_IS_MAKER, BUDGET_TRANSITION_ILLEGAL */
    public void adopt(String checker, Instant now) {
        if (checker.equals(writtenBy)) {
            throw new DomainFailure(BudgetFailure.BUDGET_CHECKER_IS_MAKER, "Let somebody else adopt it.");
        }
        become(BudgetState.ADOPTED, now);
        adoptedBy = checker;
    }

    /** @throws DomainFailure BUDGET_TRANSITION_ILLEGAL */
    public void withdraw(Instant now) {
        become(BudgetState.WITHDRAWN, now);
    }

    private void become(BudgetState next, Instant now) {
        if (!state.next().contains(next)) {
            throw illegal("The budget is " + state + ".");
        }
        state = next;
        updatedAt = now;
    }

    private DomainFailure illegal(String detail) {
        return DomainFailure.ofState(BudgetFailure.BUDGET_TRANSITION_ILLEGAL, detail, state, state.next());
    }

    public BudgetId id() {
        return new BudgetId(id);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public BudgetPlan plan() {
        return new BudgetPlan(
                name,
                from,
                through,
                IntStream.range(0, lineAccounts.length)
                        .mapToObj(i -> new BudgetLine(
                                new LedgerAccountId(lineAccounts[i]), new FundId(lineFunds[i]), lineMinor[i]))
                        .toList());
    }

    public BudgetState state() {
        return state;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public @Nullable String adoptedBy() {
        return adoptedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
