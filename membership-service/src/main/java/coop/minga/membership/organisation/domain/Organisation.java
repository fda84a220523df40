package coop.minga.membership.organisation.domain;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.OtherName;
import coop.minga.membership.organisation.OtherNameKind;
import coop.minga.platform.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An organisation: a tenant, or a directory record that another organisation keeps of it.
 *
 * <p>Guarantee: belongs to exactly one steward for ever; a tenant is its own steward.
 */
@Entity
@Table(schema = "membership", name = "organisation")
public class Organisation {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID steward;

    /** Hibernate counts from 0, the API and the events from 1. */
    @Version
    private long version;

    private String name;

    @Column(name = "other_names")
    private String[] otherNames;

    /** Empty where it is not known: elements of arrays are not null here. */
    @Column(name = "other_name_languages")
    private String[] otherNameLanguages;

    @Column(name = "other_name_kinds")
    private String[] otherNameKinds;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OrganisationKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "coop_type")
    @Nullable private CooperativeType cooperativeType;

    private short tier;

    @Nullable private String country;

    @Nullable private String area;

    private String zone;
    private String currency;

    private String[] sectors;

    @Column(name = "sectors_version")
    @Nullable private String sectorsVersion;

    @Column(name = "ess_global_codes")
    private String[] essGlobalCodes;

    @Column(name = "external_ids")
    private String[] externalIds;

    @Column(name = "claimed_by", insertable = false, updatable = false)
    @Nullable private UUID claimedBy;

    @Column(name = "is_tenant", updatable = false)
    private boolean tenant;

    @Embedded
    private Source source = Source.current();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Organisation() {}

    /** A record an organisation keeps of another one; it gives nobody access. */
    public static Organisation directoryRecord(
            OrganisationId id, OrganisationId steward, OrganisationProfile profile, Instant now) {
        return new Organisation(id, steward, false, profile, now);
    }

    /** An organisation that uses the platform itself. */
    public static Organisation tenant(OrganisationId id, OrganisationProfile profile, Instant now) {
        return new Organisation(id, id, true, profile, now);
    }

    /** A directory record as it was read outside of the mapping. */
    public static Organisation restored(
            OrganisationId id, OrganisationId steward, OrganisationProfile profile, long version, Instant createdAt) {
        Organisation organisation = directoryRecord(id, steward, profile, createdAt);
        organisation.version = version - 1;
        return organisation;
    }

    private Organisation(
            OrganisationId id, OrganisationId steward, boolean tenant, OrganisationProfile profile, Instant now) {
        this.id = id.value();
        this.steward = steward.value();
        this.tenant = tenant;
        this.createdAt = now;
        set(profile, now);
    }

    /** Replaces what the record says; returns false and changes nothing if it says the same already. */
    public boolean change(OrganisationProfile profile, Instant now) {
        if (profile.equals(profile())) {
            return false;
        }
        set(profile, now);
        return true;
    }

    /** The tenant that this directory record tells of; only the administration's login can write that. */
    public void claimedBy(OrganisationId verified, Instant now) {
        claimedBy = verified.value();
        updatedAt = now;
    }

    public Optional<OrganisationId> claimedBy() {
        return Optional.ofNullable(claimedBy).map(OrganisationId::new);
    }

    private void set(OrganisationProfile profile, Instant now) {
        name = profile.name();
        otherNames = texts(profile.otherNames(), OtherName::name);
        otherNameLanguages = texts(profile.otherNames(), OtherName::languageOrEmpty);
        otherNameKinds = texts(profile.otherNames(), each -> each.kind().name());
        kind = profile.kind();
        cooperativeType = profile.cooperativeType();
        tier = (short) profile.tier();
        country = profile.country();
        area = profile.area();
        zone = profile.zone();
        currency = profile.currency();
        sectors = profile.sectors().toArray(String[]::new);
        sectorsVersion = profile.sectorsVersion();
        essGlobalCodes = profile.essGlobalCodes().toArray(String[]::new);
        externalIds = profile.externalIds().toArray(String[]::new);
        updatedAt = now;
    }

    private static String[] texts(List<OtherName> names, Function<OtherName, String> part) {
        return names.stream().map(part).toArray(String[]::new);
    }

    public OrganisationProfile profile() {
        return new OrganisationProfile(
                name,
                IntStream.range(0, otherNames.length)
                        .mapToObj(i -> new OtherName(
                                otherNames[i], otherNameLanguages[i], OtherNameKind.valueOf(otherNameKinds[i])))
                        .toList(),
                kind,
                cooperativeType,
                tier,
                country,
                area,
                zone,
                currency,
                List.of(sectors),
                sectorsVersion,
                List.of(essGlobalCodes),
                List.of(externalIds));
    }

    public OrganisationId id() {
        return new OrganisationId(id);
    }

    public OrganisationId steward() {
        return new OrganisationId(steward);
    }

    public boolean isTenant() {
        return tenant;
    }

    /** Counts the changes, from 1 on; the resource's ETag and the event's version. */
    public long version() {
        return version + 1;
    }

    public Source source() {
        return source;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
