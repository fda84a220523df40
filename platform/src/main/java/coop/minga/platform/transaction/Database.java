package coop.minga.platform.transaction;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource.DataSourceLiteral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The connection of the running transaction, for statements that are better written in SQL.
 *
 * <p>Guarantee: always the login and the transaction opened by {@link Transactions}; outside of one the pool refuses.
 */
@ApplicationScoped
public class Database {
    static final ScopedValue<Login> LOGIN = ScopedValue.newInstance();

    private final Instance<AgroalDataSource> dataSources;

    Database(@Any Instance<AgroalDataSource> dataSources) {
        this.dataSources = dataSources;
    }

    public <T> T call(SqlWork<T> work) {
        try (Connection connection = dataSource().getConnection()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    public void run(SqlWork.WithoutAnswer work) {
        try (Connection connection = dataSource().getConnection()) {
            work.on(connection);
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private AgroalDataSource dataSource() {
        return switch (LOGIN.orElse(Login.RUNTIME)) {
            case RUNTIME -> dataSources.select(Default.Literal.INSTANCE).get();
            case ADMIN -> dataSources.select(new DataSourceLiteral("admin")).get();
            case HOUSEKEEPING ->
                dataSources.select(new DataSourceLiteral("housekeeping")).get();
        };
    }
}
