package coop.minga.membership.subject.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.subject.domain.SubjectLink;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Records were linked or unlinked, and stand now as they are given here.
 *
 * <p>Guarantee: fired before the commit of the connection, which is the linker's own.
 */
public record SubjectsLinked(
        List<SubjectLink> links, Map<OrganisationId, ZoneId> zones, Instant at, Connection connection) {}
