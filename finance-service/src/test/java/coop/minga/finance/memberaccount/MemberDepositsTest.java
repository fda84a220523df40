package coop.minga.finance.memberaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.app.MemberDeposits;
import coop.minga.finance.memberaccount.app.MemberDeposits.Order;
import coop.minga.finance.memberaccount.app.MemberDeposits.Result;
import coop.minga.finance.memberaccount.app.MemberDeposits.Target;
import coop.minga.finance.memberaccount.app.MemberDeposits.ToAccount;
import coop.minga.finance.memberaccount.app.MemberDeposits.ToKind;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductKind;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.command.BackgroundCommands.Actor;
import coop.minga.platform.money.Money;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other features use to put money into members' accounts. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class MemberDepositsTest {
    @Inject
    MemberDeposits deposits;

    @Inject
    BackgroundCommands background;

    private Tenant sacco;
    private UUID bank;
    private UUID savings;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withChart();
        bank = sacco.account("1025", "ASSET");
        savings = sacco.product(Map.of("code", "SAVINGS", "name", "Savings", "kind", "SAVINGS"));
    }

    @Test
    void eachIsPaidInByItselfIntoTheMembersFirstAccountOfAKind() {
        UUID member = sacco.member();
        UUID first = sacco.memberAccount(member, savings);
        UUID second = sacco.memberAccount(member, savings);
        UUID without = sacco.member();
        List<Result> results = each(List.of(
                order(new ToKind(new MembershipId(member), ProductKind.SAVINGS), 10_00),
                order(new ToKind(new MembershipId(without), ProductKind.SAVINGS), 20_00),
                order(new ToAccount(new MemberAccountId(second)), 30_00),
                order(new ToAccount(new MemberAccountId(UUID.randomUUID())), 40_00)));
        assertThat(results.stream()
                        .map(each -> each.refusal() == null
                                ? "paid"
                                : each.refusal().type().name()))
                .containsExactly("paid", "MEMBER_ACCOUNT_MISSING", "paid", "MEMBER_ACCOUNT_UNKNOWN");
        assertThat(sacco.balance(first)).isEqualTo("10.00");
        assertThat(sacco.balance(second)).isEqualTo("30.00");
        assertThat(sacco.balance(bank)).isEqualTo("40.00");
    }

    @Test
    void moneyForSharesBuysAWholeNumberOfThem() {
        UUID shares =
                sacco.product(Map.of("code", "SHARES", "name", "Shares", "kind", "SHARES", "sharePrice", "100.00"));
        UUID account = sacco.memberAccount(sacco.member(), shares);
        Target to = new ToAccount(new MemberAccountId(account));
        List<Result> results = each(List.of(order(to, 300_00), order(to, 50_00), order(to, 100_00)));
        assertThat(results.stream().map(each -> each.refusal() == null)).containsExactly(true, false, true);
        assertThat(sacco.balance(account)).isEqualTo("400.00");
        sacco.as("auditor")
                .list("/api/v1/share-register", Map.of("account", account))
                .body("items.shares", contains(3, 1), "items.number", contains(1, 2));
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true));
    }

    @Test
    void whatIsRolledBackWithItsCommandWasNeverPaid() {
        UUID account = sacco.memberAccount(sacco.member(), savings);
        assertThatThrownBy(() -> background.execute(actor(), "test", () -> {
                    deposits.deposit(
                            new OrganisationId(sacco.id()),
                            Author.job("test"),
                            order(new ToAccount(new MemberAccountId(account)), 10_00));
                    throw new IllegalStateException("the caller changed its mind");
                }))
                .hasMessageContaining("changed its mind");
        assertThat(sacco.balance(account)).isEqualTo("0.00");
    }

    private List<Result> each(List<Order> orders) {
        return background.execute(
                actor(),
                "test",
                () -> deposits.depositEach(new OrganisationId(sacco.id()), Author.job("test"), orders));
    }

    private Actor actor() {
        return new Actor(sacco.id(), "minga", "test");
    }

    private Order order(Target to, long minor) {
        return new Order(
                new JournalEntryId(UUID.randomUUID()),
                to,
                new Money(minor, Currency.getInstance("KES")),
                new LedgerAccountId(bank),
                null,
                null,
                "REMITTANCE",
                null,
                null);
    }
}
