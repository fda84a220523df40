package coop.minga.platform.imports;

import coop.minga.platform.access.Caller;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mappings an organisation has saved under names.
 *
 * <p>Guarantee: runs inside the caller's transaction and sees the caller's organisation only; a name means one mapping.
 */
@ApplicationScoped
public class ImportMappings {
    private final ImportKinds kinds;
    private final SealedImports sealed;
    // Looked up when needed: the gateway has the platform on its path and no entity manager.
    private final Instance<EntityManager> entityManager;
    private final CurrentCaller caller;
    private final Lists lists;
    private final Clock clock;

    ImportMappings(
            ImportKinds kinds,
            SealedImports sealed,
            Instance<EntityManager> entityManager,
            CurrentCaller caller,
            Lists lists,
            Clock clock) {
        this.kinds = kinds;
        this.sealed = sealed;
        this.entityManager = entityManager;
        this.caller = caller;
        this.lists = lists;
        this.clock = clock;
    }

    /** What became of a mapping that was saved. */
    public record Saved(ImportMappingView mapping, boolean isNew) {}

    /** @throws DomainFailure IMPORT_MAPPING_UNKNOWN */
    public ImportMappingView get(String name) {
        ImportMapping mapping = find(name).orElseThrow(ImportMappings::unknown);
        return views(List.of(mapping)).getFirst();
    }

    public Page<ImportMappingView> list(PageParameters parameters) {
        Page<ImportMapping> page = lists.page(
                ImportMapping.class,
                ImportSort.CREATED_AT,
                parameters,
                (criteria, row) -> List.of(),
                (mapping, sort) -> mapping.createdAt().toString(),
                ImportMapping::id);
        return page.with(views(page.items()));
    }

    /**
     * Saves a new mapping, or with {@code ifMatch} another version of a known one.
     *
     * @throws DomainFailure what {@link ImportKinds#check} refuses; IMPORT_MAPPING_UNKNOWN if there is none to change;
     *     PRECONDITION_REQUIRED, STALE
     */
    public Saved save(Caller by, String name, @Nullable String ifMatch, ImportMappingRequest request) {
        kinds.check(by, request.kind(), request.mapping());
        Optional<ImportMapping> known = find(name);
        if (known.isEmpty() && ifMatch != null) {
            throw unknown();
        }
        ImportMapping mapping;
        if (known.isPresent()) {
            mapping = known.get();
            IfMatch.required(ifMatch).check(mapping.version());
            var key = sealed.key(by.organisation(), mapping.id()).orElseThrow(ImportMappings::unknown);
            mapping.replace(request.kind(), sealed.seal(key, request), clock.instant());
        } else {
            UUID id = UuidV7.next(clock);
            byte[] bytes = sealed.seal(sealed.newKey(by.organisation(), id), request);
            mapping = new ImportMapping(id, by.organisation(), name, request.kind(), bytes, clock.instant());
            entityManager.get().persist(mapping);
        }
        entityManager.get().flush();
        return new Saved(mapping.view(request), known.isEmpty());
    }

    /**
     * Forgets a mapping and destroys its key; imports that used it keep their own copy.
     *
     * @throws DomainFailure IMPORT_MAPPING_UNKNOWN, STALE, FORBIDDEN
     */
    public ImportMappingView delete(Caller by, String name, IfMatch ifMatch) {
        ImportMapping mapping = find(name).orElseThrow(ImportMappings::unknown);
        ImportMappingView view = views(List.of(mapping)).getFirst();
        kinds.check(by, view.kind(), view.mapping());
        ifMatch.check(mapping.version());
        entityManager.get().remove(mapping);
        sealed.destroyKey(by.organisation(), mapping.id());
        return view;
    }

    /**
     * The request with the mapping its name stands for now, so that a later change of the name does not alter it.
     *
     * @throws DomainFailure IMPORT_MAPPING_ABSENT, IMPORT_MAPPING_OF_ANOTHER_KIND
     */
    ImportRequest resolve(ImportRequest request) {
        String name = request.mappingName();
        if (name == null) {
            return request;
        }
        ImportMapping mapping = find(name)
                .orElseThrow(() -> DomainFailure.at(
                        ImportFailure.IMPORT_MAPPING_ABSENT,
                        "/mappingName",
                        "Your organisation has saved no mapping under this name."));
        ImportMappingView view = views(List.of(mapping)).getFirst();
        if (!view.kind().equals(request.kind())) {
            throw DomainFailure.at(
                    ImportFailure.IMPORT_MAPPING_OF_ANOTHER_KIND, "/kind", "This mapping is for " + view.kind() + ".");
        }
        return request.reading(view.mapping(), view.identifyingColumns());
    }

    private Optional<ImportMapping> find(String name) {
        return entityManager
                .get()
                .createQuery("from ImportMapping where name = :name", ImportMapping.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    private List<ImportMappingView> views(List<ImportMapping> mappings) {
        if (mappings.isEmpty()) {
            return List.of();
        }
        Map<UUID, javax.crypto.SecretKey> keys = sealed.keys(
                caller.get().organisation(),
                mappings.stream().map(ImportMapping::id).toList());
        return mappings.stream()
                .map(each -> {
                    var key = keys.get(each.id());
                    if (key == null) {
                        throw new IllegalStateException("The key of a saved mapping is missing.");
                    }
                    return each.view(sealed.mapping(key, each.sealed()));
                })
                .toList();
    }

    private static DomainFailure unknown() {
        return new DomainFailure(
                ImportFailure.IMPORT_MAPPING_UNKNOWN, "Your organisation has saved no mapping under this name.");
    }
}
