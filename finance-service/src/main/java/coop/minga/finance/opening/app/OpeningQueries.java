package coop.minga.finance.opening.app;

import coop.minga.finance.opening.OpeningBalancesId;
import coop.minga.finance.opening.domain.OpeningBalances;
import coop.minga.finance.opening.domain.OpeningFailure;
import coop.minga.finance.opening.store.OpeningLines;
import coop.minga.finance.opening.store.OpeningSheets;
import coop.minga.platform.imports.ErrorFile;
import coop.minga.platform.imports.ImportQueries;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What can be asked about opening balances.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class OpeningQueries {
    private final OpeningSheets sheets;
    private final OpeningLines lines;
    private final ImportQueries imports;
    private final Lists lists;

    OpeningQueries(OpeningSheets sheets, OpeningLines lines, ImportQueries imports, Lists lists) {
        this.sheets = sheets;
        this.lines = lines;
        this.imports = imports;
        this.lists = lists;
    }

    /** @throws DomainFailure OPENING_BALANCES_UNKNOWN */
    public OpeningView get(OpeningBalancesId id) {
        return view(find(id));
    }

    public Page<OpeningView> list(PageParameters page) {
        return lists.page(
                        OpeningBalances.class,
                        OpeningSort.CREATED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        OpeningSort::valueOf,
                        opening -> opening.id().value())
                .map(this::view);
    }

    /**
     * What is signed, line by line.
     *
     * @throws DomainFailure OPENING_BALANCES_UNKNOWN
     */
    public List<OpeningLineView> lines(OpeningBalancesId id) {
        OpeningBalances opening = find(id);
        return lines.told(id).stream()
                .map(line -> OpeningLineView.of(line, opening.currency()))
                .toList();
    }

    /** @throws DomainFailure OPENING_BALANCES_UNKNOWN, IMPORT_FILE_DESTROYED */
    public ErrorFile errors(OpeningBalancesId id) {
        find(id);
        return imports.errors(id.value());
    }

    OpeningView view(OpeningBalances opening) {
        return OpeningView.of(opening, lines.sums(opening.id()));
    }

    private OpeningBalances find(OpeningBalancesId id) {
        return sheets.findByIdOptional(id.value()).orElseThrow(OpeningQueries::unknown);
    }

    static DomainFailure unknown() {
        return new DomainFailure(OpeningFailure.OPENING_BALANCES_UNKNOWN, "You have no opening balances of this id.");
    }
}
