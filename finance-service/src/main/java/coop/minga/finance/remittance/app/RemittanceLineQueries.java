package coop.minga.finance.remittance.app;

import coop.minga.finance.checkoff.app.EmployerTexts;
import coop.minga.finance.remittance.RemittanceLineId;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.RemittanceFailure;
import coop.minga.finance.remittance.domain.RemittanceLine;
import coop.minga.finance.remittance.store.RemittanceLines;
import coop.minga.finance.remittance.store.Remittances;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What can be asked about the lines of remittances.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class RemittanceLineQueries {
    private final RemittanceLines lines;
    private final Remittances remittances;
    private final EmployerTexts texts;
    private final Lists lists;

    RemittanceLineQueries(RemittanceLines lines, Remittances remittances, EmployerTexts texts, Lists lists) {
        this.lines = lines;
        this.remittances = remittances;
        this.texts = texts;
        this.lists = lists;
    }

    /** @throws DomainFailure REMITTANCE_LINE_UNKNOWN */
    public RemittanceLineView get(RemittanceLineId id) {
        RemittanceLine line = lines.findByIdOptional(id.value()).orElseThrow(RemittanceLineQueries::unknown);
        return views(List.of(line)).getFirst();
    }

    public Page<RemittanceLineView> list(PageParameters parameters, RemittanceLineFilter filter) {
        Page<RemittanceLine> page = lists.page(
                RemittanceLine.class,
                RemittanceLineSort.ID,
                parameters,
                filter::of,
                (line, sort) -> line.id().value().toString(),
                line -> line.id().value());
        return page.with(views(page.items()));
    }

    private List<RemittanceLineView> views(List<RemittanceLine> found) {
        Map<UUID, Remittance> known = new HashMap<>();
        remittances
                .list(
                        "id in ?1",
                        found.stream()
                                .map(line -> line.remittance().value())
                                .distinct()
                                .toList())
                .forEach(each -> known.put(each.id().value(), each));
        Map<UUID, String> references = new HashMap<>();
        known.values().forEach(remittance -> {
            Map<UUID, String> sealed = new HashMap<>();
            found.stream()
                    .filter(line -> line.remittance().equals(remittance.id()) && line.sealedReference() != null)
                    .forEach(line -> sealed.put(line.id().value(), Objects.requireNonNull(line.sealedReference())));
            references.putAll(texts.open(remittance.organisation(), remittance.employer(), sealed));
        });
        return found.stream()
                .map(line -> RemittanceLineView.of(
                        line,
                        Objects.requireNonNull(known.get(line.remittance().value())),
                        references.get(line.id().value())))
                .toList();
    }

    static DomainFailure unknown() {
        return new DomainFailure(RemittanceFailure.REMITTANCE_LINE_UNKNOWN, "You have no line of this id.");
    }
}
