package coop.minga.platform.imports;

import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about imports.
 *
 * <p>Guarantee: answers only about the caller's organisation.
 */
@ApplicationScoped
public class ImportQueries {
    private final ImportJobs jobs;
    private final SealedImports sealed;
    private final ImportEffects effects;
    private final Refusals refusals;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Lists lists;

    ImportQueries(
            ImportJobs jobs,
            SealedImports sealed,
            ImportEffects effects,
            Refusals refusals,
            Transactions transactions,
            CurrentCaller caller,
            Lists lists) {
        this.jobs = jobs;
        this.sealed = sealed;
        this.effects = effects;
        this.refusals = refusals;
        this.transactions = transactions;
        this.caller = caller;
        this.lists = lists;
    }

    /** @throws DomainFailure IMPORT_UNKNOWN */
    public ImportView get(UUID id) {
        return jobs.find(id).orElseThrow(ImportQueries::unknown).view();
    }

    public Page<ImportView> list(PageParameters page, @Nullable ImportState state) {
        return lists.page(
                        ImportJob.class,
                        ImportSort.CREATED_AT,
                        page,
                        (criteria, row) -> {
                            List<Predicate> where = new ArrayList<>();
                            if (state != null) {
                                where.add(criteria.equal(row.get("state"), state));
                            }
                            return where;
                        },
                        (job, sort) -> job.createdAt().toString(),
                        ImportJob::id)
                .map(ImportJob::view);
    }

    /**
     * The file of the refused rows, which reads them piece by piece in transactions of its own.
     *
     * @throws DomainFailure IMPORT_UNKNOWN, IMPORT_FILE_DESTROYED
     */
    public ErrorFile errors(UUID id) {
        UUID organisation = caller.get().organisation();
        ImportJob job = jobs.find(id).orElseThrow(ImportQueries::unknown);
        var key = sealed.key(organisation, id).orElseThrow(ImportQueries::destroyed);
        byte[] header = job.header();
        List<String> columns =
                header == null ? List.of() : sealed.header(key, header).columns();
        return new ErrorFile(
                columns,
                (row, atMost) -> transactions.inOrganisation(
                        organisation, () -> refusals.after(organisation, id, key, row, atMost)),
                "refused");
    }

    /**
     * The file of the records a rollback left as they are.
     *
     * @throws DomainFailure IMPORT_UNKNOWN, IMPORT_FILE_DESTROYED
     */
    public ErrorFile kept(UUID id) {
        UUID organisation = caller.get().organisation();
        ImportJob job = jobs.find(id).orElseThrow(ImportQueries::unknown);
        if (job.isDestroyed()) {
            throw destroyed();
        }
        return new ErrorFile(
                List.of("record"),
                (row, atMost) ->
                        transactions.inOrganisation(organisation, () -> effects.kept(organisation, id, row, atMost)),
                "kept");
    }

    static DomainFailure unknown() {
        return new DomainFailure(ImportFailure.IMPORT_UNKNOWN, "Your organisation has no import of this id.");
    }

    static DomainFailure destroyed() {
        return new DomainFailure(
                ImportFailure.IMPORT_FILE_DESTROYED, "Files and refused rows are destroyed 30 days after the upload.");
    }
}
