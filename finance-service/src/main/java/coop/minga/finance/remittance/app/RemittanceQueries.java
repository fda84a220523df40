package coop.minga.finance.remittance.app;

import coop.minga.finance.remittance.RemittanceId;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.RemittanceFailure;
import coop.minga.finance.remittance.store.RemittanceLines;
import coop.minga.finance.remittance.store.Remittances;
import coop.minga.platform.imports.ErrorFile;
import coop.minga.platform.imports.ImportQueries;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What can be asked about remittances.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class RemittanceQueries {
    private final Remittances remittances;
    private final RemittanceLines lines;
    private final ImportQueries imports;
    private final Lists lists;

    RemittanceQueries(Remittances remittances, RemittanceLines lines, ImportQueries imports, Lists lists) {
        this.remittances = remittances;
        this.lines = lines;
        this.imports = imports;
        this.lists = lists;
    }

    /** @throws DomainFailure REMITTANCE_UNKNOWN */
    public RemittanceView get(RemittanceId id) {
        return RemittanceView.of(find(id));
    }

    public Page<RemittanceView> list(PageParameters page, RemittanceFilter filter) {
        return lists.page(
                        Remittance.class,
                        RemittanceSort.CREATED_AT,
                        page,
                        filter::of,
                        (remittance, sort) -> remittance.createdAt().toString(),
                        remittance -> remittance.id().value())
                .map(RemittanceView::of);
    }

    /** @throws DomainFailure REMITTANCE_UNKNOWN */
    public ReconciliationView reconciliation(RemittanceId id) {
        return ReconciliationView.of(find(id), lines.sums(id));
    }

    /**
     * The rows of the file that could not be read.
     *
     * @throws DomainFailure REMITTANCE_UNKNOWN, IMPORT_FILE_DESTROYED
     */
    public ErrorFile errors(RemittanceId id) {
        return imports.errors(find(id).id().value());
    }

    private Remittance find(RemittanceId id) {
        return remittances.findByIdOptional(id.value()).orElseThrow(RemittanceQueries::unknown);
    }

    static DomainFailure unknown() {
        return new DomainFailure(RemittanceFailure.REMITTANCE_UNKNOWN, "You have no remittance of this id.");
    }
}
