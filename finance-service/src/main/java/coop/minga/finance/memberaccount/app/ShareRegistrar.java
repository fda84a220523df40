package coop.minga.finance.memberaccount.app;

import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.memberaccount.domain.RegisterKind;
import coop.minga.finance.memberaccount.domain.RegisteredShares;
import coop.minga.finance.memberaccount.domain.RegisteredShares.Change;
import coop.minga.finance.memberaccount.store.ShareRegister;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Numbers what happens to shares.
 *
 * <p>Guarantee: inside the transaction of the entry; products are counted in one order, so that two transactions never
 * wait for each other in a circle.
 */
@ApplicationScoped
class ShareRegistrar {
    private final ShareRegister register;
    private final Clock clock;

    ShareRegistrar(ShareRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    static Change change(
            RecordedEntry entry,
            AccountInUse used,
            RegisterKind kind,
            long shares,
            @Nullable AccountInUse counterpart) {
        return new Change(
                used.account().product(),
                used.account().id(),
                kind,
                shares,
                counterpart == null ? null : counterpart.account().id(),
                entry.draft().id(),
                entry.effectiveOn(),
                entry.recordedAt());
    }

    /** @return the lines, product by product */
    List<RegisteredShares> register(OrganisationId organisation, List<Change> changes) {
        Map<ProductId, List<Change>> byProduct = changes.stream()
                .collect(Collectors.groupingBy(
                        Change::product,
                        () -> new TreeMap<>(Comparator.comparing(ProductId::value)),
                        Collectors.toList()));
        List<RegisteredShares> lines = new ArrayList<>();
        byProduct.forEach((product, of) -> {
            long number = register.take(organisation, product, of.size());
            for (Change change : of) {
                lines.add(new RegisteredShares(UuidV7.next(clock), organisation, number, change));
                number++;
            }
        });
        register.persist(lines);
        return lines;
    }
}
