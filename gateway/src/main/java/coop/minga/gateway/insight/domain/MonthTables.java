package coop.minga.gateway.insight.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a month as they may be shown: to each root its own.
 *
 * <p>Guarantee: what is hidden of an organisation is hidden from every root alike, except from the organisation itself,
 * which reads of its own all but what is sealed.
 */
public record MonthTables(Population population, Map<Place, Set<CellKey>> hidden) {

    /** One cell as shown to a root: by an affiliate, or of all. Without a figure it is suppressed. */
    public record Shown(
            @Nullable UUID affiliate, CellKey key, @Nullable Figure figure) {}

    /** Everything a root may see. Cells without workers are left out, except that every organisation keeps its line. */
    public List<Shown> of(UUID root) {
        List<Shown> shown = new ArrayList<>(cells(Place.totalOf(root), null, root));
        for (UUID member :
                new TreeSet<>(Objects.requireNonNull(population.roots().get(root)))) {
            shown.addAll(cells(Place.of(member), member, root));
        }
        return shown;
    }

    private List<Shown> cells(Place place, @Nullable UUID affiliate, UUID reader) {
        // Who reads nobody else is all of its total.
        boolean isOwn = reader.equals(affiliate) || !population.isReader(reader);
        Set<CellKey> concealed = hidden.getOrDefault(isOwn ? Place.of(reader) : place, Set.of()).stream()
                .filter(key -> !isOwn || key.isSealed())
                .collect(Collectors.toSet());
        Map<CellKey, Figure> figures = new TreeMap<>(population.figures().getOrDefault(place, new TreeMap<>()));
        figures.putIfAbsent(CellKey.ALL, Figure.NONE);
        concealed.forEach(key -> figures.putIfAbsent(key, Figure.NONE));
        List<Shown> shown = new ArrayList<>();
        figures.forEach((key, figure) -> shown.add(new Shown(affiliate, key, concealed.contains(key) ? null : figure)));
        return shown;
    }

    /** The cuts that are published of this month, which may be fewer than were asked for. */
    public Set<EnumSet<Dimension>> cuts() {
        return Set.copyOf(population.cuts().finest());
    }
}
