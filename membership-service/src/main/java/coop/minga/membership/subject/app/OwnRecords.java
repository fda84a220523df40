package coop.minga.membership.subject.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.subject.domain.RecordOfPerson;
import coop.minga.membership.subject.domain.SubjectLink;
import coop.minga.membership.subject.store.Subjects;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Says to a human where else there are records of them. Asked by the member's own token and by nothing else: no
 * organisation may learn this.
 *
 * <p>Guarantee: reads with the linker's login, for the one that serves requests cannot; changes nothing.
 */
@ApplicationScoped
public class OwnRecords {
    private final AgroalDataSource dataSource;
    private final Subjects subjects;

    OwnRecords(@DataSource("linker") AgroalDataSource dataSource, Subjects subjects) {
        this.dataSource = dataSource;
        this.subjects = subjects;
    }

    /** The records that other organisations keep of the human behind a record. */
    public List<LinkedRecord> beside(OrganisationId organisation, PersonId person) {
        RecordOfPerson own = new RecordOfPerson(organisation, person);
        try (Connection connection = dataSource.getConnection()) {
            return subjects.linksBeside(connection, List.of(own)).stream()
                    .map(SubjectLink::record)
                    .filter(record -> !record.equals(own))
                    .map(record -> new LinkedRecord(record.organisation(), record.person()))
                    .toList();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The subjects cannot be read.", unreachable);
        }
    }
}
