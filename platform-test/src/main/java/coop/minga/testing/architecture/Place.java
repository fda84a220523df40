package coop.minga.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/**
 * Where a class of a service stands: its feature, and the room inside it.
 *
 * <p>A feature's root has the empty room; the service's own package has the empty feature.
 */
record Place(String feature, String room) {

    static final Set<String> ROOMS = Set.of("api", "app", "domain", "store", "messaging");

    static Place of(JavaClass javaClass, String basePackage) {
        String name = javaClass.getPackageName();
        if (name.equals(basePackage)) {
            return new Place("", "");
        }
        String below = name.substring(basePackage.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? new Place(below, "") : new Place(below.substring(0, dot), below.substring(dot + 1));
    }

    static boolean isInside(JavaClass javaClass, String basePackage) {
        String name = javaClass.getPackageName();
        return name.equals(basePackage) || name.startsWith(basePackage + ".");
    }

    boolean is(String wantedRoom) {
        return room.equals(wantedRoom);
    }

    boolean sameFeature(Place other) {
        return feature.equals(other.feature);
    }
}
