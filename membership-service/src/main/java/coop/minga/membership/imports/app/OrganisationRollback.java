package coop.minga.membership.imports.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.DirectoryWithdrawal;
import coop.minga.membership.organisation.app.OrganisationDirectory;
import coop.minga.platform.imports.ImportKind.Undone;
import coop.minga.platform.imports.ImportKind.Written;
import coop.minga.platform.imports.RowRefused;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes back what rows did to directory records.
 *
 * <p>Guarantee: a record that was changed since stays, and so does one that was made and is referred to.
 */
@ApplicationScoped
class OrganisationRollback {
    private final OrganisationDirectory directory;
    private final DirectoryWithdrawal withdrawal;

    OrganisationRollback(OrganisationDirectory directory, DirectoryWithdrawal withdrawal) {
        this.directory = directory;
        this.withdrawal = withdrawal;
    }

    /** What became of each, in the order given. */
    List<Undone> undo(OrganisationId steward, List<Written> written) {
        Map<OrganisationId, Long> versions = withdrawal.lockVersions(
                written.stream().map(OrganisationRollback::record).toList());
        List<OrganisationId> made = new ArrayList<>();
        Map<OrganisationId, String> before = new LinkedHashMap<>();
        for (Written each : written) {
            if (isUnchanged(each, versions)) {
                if (each.versionBefore() == null) {
                    made.add(record(each));
                } else {
                    before.put(record(each), each.memory());
                }
            }
        }
        Map<OrganisationId, Long> restored = before.isEmpty() ? Map.of() : directory.restoreAll(before);
        Map<OrganisationId, DomainFailure> kept = withdrawal.withdrawAll(steward, made);
        return written.stream()
                .map(each -> isUnchanged(each, versions) ? undone(each, restored, kept) : Undone.changedSince())
                .toList();
    }

    private static Undone undone(
            Written written, Map<OrganisationId, Long> restored, Map<OrganisationId, DomainFailure> kept) {
        DomainFailure inUse = kept.get(record(written));
        return inUse == null
                ? Undone.done(restored.getOrDefault(record(written), 0L))
                : Undone.kept(new RowRefused(inUse.type().name(), null, inUse.detail()));
    }

    private static boolean isUnchanged(Written written, Map<OrganisationId, Long> versions) {
        return written.version() == versions.getOrDefault(record(written), 0L);
    }

    private static OrganisationId record(Written written) {
        return new OrganisationId(written.target());
    }
}
