package coop.minga.membership.imports.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.DirectoryEntry;
import coop.minga.membership.organisation.app.OrganisationDirectory;
import coop.minga.platform.access.Roles;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.imports.ImportKind;
import coop.minga.platform.imports.RowFailure;
import coop.minga.platform.imports.RowValues;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Rows that are organisations: directory records of the importing organisation.
 *
 * <p>Guarantee: never makes or changes a tenant.
 */
@ApplicationScoped
class OrganisationImport implements ImportKind<DirectoryEntry> {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_AREA = 200;

    private final OrganisationDirectory directory;
    private final OrganisationRollback rollback;

    OrganisationImport(OrganisationDirectory directory, OrganisationRollback rollback) {
        this.directory = directory;
        this.rollback = rollback;
    }

    @Override
    public String name() {
        return "ORGANISATIONS";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ORG_ADMIN);
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "name", "kind", "coopType", "country", "area", "externalIds", "sectors", "essGlobalCodes", "tier");
    }

    @Override
    public Set<String> requiredFields() {
        return Set.of("name", "kind");
    }

    @Override
    public DirectoryEntry read(RowValues values) {
        String kind = values.code("kind", DirectoryEntry.kinds());
        if (kind == null) {
            throw values.refused(RowFailure.VALUE_MISSING, "kind", "The row has no kind.");
        }
        values.longest("name", LONGEST_NAME);
        values.longest("area", LONGEST_AREA);
        var entry = new DirectoryEntry(
                values.required("name"),
                kind,
                values.code("coopType", DirectoryEntry.coopTypes()),
                values.number("tier", 1, 3),
                values.country("country"),
                values.text("area"),
                values.all("sectors"),
                values.all("essGlobalCodes"),
                values.all("externalIds"));
        try {
            directory.check(entry);
        } catch (DomainFailure refused) {
            // A file has one field where an organisation has a list.
            throw DomainFailure.at(
                    refused.type(),
                    refused.violations().getFirst().pointer().replaceFirst("/\\d+$", ""),
                    refused.detail());
        }
        return entry;
    }

    @Override
    public List<Written> create(UUID organisation, List<DirectoryEntry> rows) {
        return directory.recordAll(new OrganisationId(organisation), rows).stream()
                .map(id -> new Written(id.value(), 1, null, ""))
                .toList();
    }

    @Override
    public List<Written> update(UUID organisation, List<Update<DirectoryEntry>> rows) {
        Map<OrganisationId, DirectoryEntry> entries = new LinkedHashMap<>();
        rows.forEach(each -> entries.put(new OrganisationId(each.target()), each.row()));
        return directory.changeAll(entries).stream()
                .map(each -> new Written(each.id().value(), each.version(), each.versionBefore(), each.before()))
                .toList();
    }

    @Override
    public boolean isReversible() {
        return true;
    }

    @Override
    public List<Undone> undo(BackgroundCommands.Actor by, List<Written> written) {
        return rollback.undo(new OrganisationId(by.organisation()), written);
    }
}
