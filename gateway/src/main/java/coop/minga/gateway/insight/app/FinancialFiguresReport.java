package coop.minga.gateway.insight.app;

import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.CURRENCY;

import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.PortfolioFigures;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.domain.ReportFigures.Cell;
import coop.minga.gateway.insight.domain.ReportScope;
import coop.minga.gateway.insight.domain.Source;
import coop.minga.gateway.insight.store.PortfolioTold;
import coop.minga.gateway.insight.store.PortfolioTold.Filed;
import coop.minga.gateway.insight.store.PortfolioTold.Own;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * R31, loans by how late they are, what is provided for them, savings, shares, and the PEARLS; above one organisation as its
 * affiliates filed them.
 *
 * <p>Guarantee: that of {@link ReportAnswers}. Whatever others read of an affiliate is of no loan, or of loans of at least
 * five borrowers; amounts of two currencies are never added.
 */
@ApplicationScoped
public class FinancialFiguresReport implements Report {
    private static final String AT_RISK =
            "Principal of loans more than so many days late, and of all restructured ones;"
                    + " in percent of all that is owed of principal.";
    private static final String AGES = "Principal of loans by how many days late they are; of each loan all of it.";
    private static final String RISK_COVER =
            "What is provided for losses, in percent of what is at risk beyond 30 days.";
    private static final String PEARLS =
            "The ratios of the World Council of Credit Unions by their codes, in percent; what they are made of, and why one"
                    + " is missing, stands in financial-ratios.";
    private static final String AMOUNTS_IN =
            "The currency of the amounts. Nothing is converted: of several currencies there are no figures unless the cut"
                    + " tells the currency.";
    private static final Map<String, String> TERMS = Map.of(
            "toldFor",
            "The day whose end the figures tell of: the nearest until asOf that finance told of, mostly asOf itself. As it"
                    + " was known then; finance answers any day as it is known now, and who is late, with the next step, in"
                    + " loan-arrears.",
            "borrowers",
            "Members and groups of whose loans something is owed, each counted once.",
            "atRisk",
            AT_RISK,
            "late",
            AGES,
            "riskCoverPercent",
            RISK_COVER,
            "pearls",
            PEARLS,
            "amountsIn",
            AMOUNTS_IN);
    private static final Map<String, String> TERMS_ABOVE = Map.of(
            "affiliates",
            "The caller's organisation and all below it by affiliations of kind UNION or SECOND_TIER that were ACTIVE,"
                    + " IN_ARREARS or SUSPENDED at asOf and are today.",
            "filed",
            "How many of them filed figures for asOf. They stay as filed; who filed none is not zero.",
            "hiddenFigures",
            "Figures that were filed and are not told, for they, or what could be derived from them, would be of loans of"
                    + " fewer than five borrowers.",
            "total",
            "The sum of what is shown; percentages of those that show both amounts. Ratios are told of one organisation"
                    + " alone.",
            "atRisk",
            AT_RISK,
            "late",
            AGES,
            "riskCoverPercent",
            RISK_COVER,
            "pearls",
            PEARLS,
            "amountsIn",
            AMOUNTS_IN);
    private static final ReportDefinition DEFINITION = new ReportDefinition(
            "R31",
            "Portfolio at risk, PEARLS, savings and loans",
            Set.of(CURRENCY),
            Set.of(CURRENCY),
            List.of(Set.of(AFFILIATE, CURRENCY)),
            Set.of(AFFILIATE),
            PortfolioFigures.MEASURES_WITHIN,
            List.of(),
            TERMS,
            TERMS_ABOVE,
            PortfolioFigures.MEASURES_ABOVE);

    private final PortfolioTold told;

    FinancialFiguresReport(PortfolioTold told) {
        this.told = told;
    }

    @Override
    public ReportDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<Source> sources() {
        return List.of(Source.MEMBERSHIP, Source.FINANCE);
    }

    @Override
    public boolean hidesSmall(ReportScope scope) {
        return scope == ReportScope.AFFILIATES;
    }

    @Override
    public ReportFigures within(LocalDate day, Set<Dimension> cut) {
        List<Own> own = told.own(day);
        return figures(own, each -> key(null, each.currency(), cut), FinancialFiguresReport::ofOwn, cut, Map.of());
    }

    @Override
    public ReportFigures above(LocalDate monthEnd, LocalDate today, Set<Dimension> cut) {
        List<Filed> filed = told.filed(monthEnd, today);
        Map<UUID, String> names = new HashMap<>();
        for (Filed each : filed) {
            if (each.name() != null) {
                names.put(each.affiliate(), each.name());
            }
        }
        return figures(
                filed,
                each -> key(each.affiliate(), each.currency(), cut),
                FinancialFiguresReport::ofFiled,
                cut,
                names);
    }

    private static <T> ReportFigures figures(
            List<T> rows,
            Function<T, CellKey> key,
            Function<List<T>, Map<String, @Nullable Object>> measures,
            Set<Dimension> cut,
            Map<UUID, String> names) {
        SortedMap<CellKey, List<T>> grouped =
                rows.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        List<Cell> cells = new ArrayList<>();
        if (!cut.isEmpty()) {
            grouped.forEach((cell, of) -> cells.add(new Cell(cell, measures.apply(of))));
        }
        return new ReportFigures(new Cell(CellKey.ALL, measures.apply(rows)), cells, names);
    }

    private static CellKey key(@Nullable UUID affiliate, @Nullable String currency, Set<Dimension> cut) {
        Map<Dimension, String> coordinates = new EnumMap<>(Dimension.class);
        if (cut.contains(AFFILIATE) && affiliate != null) {
            coordinates.put(AFFILIATE, affiliate.toString());
        }
        if (cut.contains(CURRENCY) && currency != null) {
            coordinates.put(CURRENCY, currency);
        }
        return new CellKey(coordinates);
    }

    private static Map<String, @Nullable Object> ofOwn(List<Own> rows) {
        Own only = rows.size() == 1 ? rows.getFirst() : null;
        Map<String, @Nullable Object> measures =
                new LinkedHashMap<>(PortfolioFigures.measures(only == null ? List.of() : List.of(only.figures())));
        measures.put("toldFor", only == null ? null : only.toldFor().toString());
        measures.put("amountsIn", only == null ? null : only.currency());
        return measures;
    }

    private static Map<String, @Nullable Object> ofFiled(List<Filed> rows) {
        List<Filed> filed =
                rows.stream().filter(each -> each.currency() != null).toList();
        Set<String> currencies =
                filed.stream().map(Filed::currency).filter(Objects::nonNull).collect(Collectors.toSet());
        boolean isOneCurrency = currencies.size() == 1;
        Map<String, @Nullable Object> measures = new LinkedHashMap<>(PortfolioFigures.measures(
                isOneCurrency ? filed.stream().map(Filed::figures).toList() : List.of()));
        measures.put(
                "affiliates", rows.stream().map(Filed::affiliate).distinct().count());
        measures.put("filed", filed.stream().map(Filed::affiliate).distinct().count());
        measures.put("amountsIn", isOneCurrency ? currencies.iterator().next() : null);
        return measures;
    }
}
