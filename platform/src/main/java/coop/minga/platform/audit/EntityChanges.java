package coop.minga.platform.audit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Notes every row Hibernate inserts, updates or deletes in the command's audit trail.
 *
 * <p>Guarantee: no use case has to remember it; changes nothing itself.
 */
@ApplicationScoped
@PersistenceUnitExtension
public class EntityChanges implements Interceptor {

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] propertyNames, Type[] types) {
        note(entity, id, null, state);
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity,
            Object id,
            Object[] currentState,
            Object @Nullable [] previousState,
            String[] propertyNames,
            Type[] types) {
        note(entity, id, previousState, currentState);
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] propertyNames, Type[] types) {
        note(entity, id, state, null);
    }

    private static void note(Object entity, Object id, Object @Nullable [] before, Object @Nullable [] after) {
        AuditTrail.note(new Change(
                entity.getClass().getSimpleName(),
                String.valueOf(id),
                before == null ? null : Change.digest(before),
                after == null ? null : Change.digest(after)));
    }
}
