package coop.minga.membership.membership.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a patient clerk would keep: a pile of slips, never thrown away, read through anew for each question.
 *
 * <p>Written from the design's page and not from the aggregate, with words for states and steps of its own.
 */
public final class MembershipModel {
    private static final Set<String> OPEN = Set.of(
            "APPLIED", "UNDER_REVIEW", "WAITLISTED", "APPROVED_PENDING_FEE", "ACTIVE", "SUSPENDED", "UNDER_HEARING");

    /** A slip: what happened on a day, or that another slip ({@code corrects}) is wrong, or wrong and so instead. */
    public record Slip(
            String step,
            LocalDate day,
            @Nullable Integer corrects,
            @Nullable String category,
            @Nullable String unit,
            @Nullable String overrideState,
            @Nullable LocalDate until) {}

    /** What the clerk answers for a day. */
    public record Answer(
            String state, String category, @Nullable String unit) {}

    private final List<Slip> slips = new ArrayList<>();

    public int size() {
        return slips.size();
    }

    public Slip slip(int number) {
        return slips.get(number);
    }

    @Override
    public String toString() {
        return slips.toString();
    }

    /** Puts a slip on the pile unless something on it would then have been impossible; says whether it did. */
    public boolean add(Slip slip) {
        slips.add(slip);
        String state = null;
        for (Slip each : inOrder(slips.size())) {
            String next = after(state, each.step());
            if (next == null) {
                slips.removeLast();
                return false;
            }
            state = next;
        }
        return true;
    }

    public boolean isCorrected(int number) {
        return isTakenBack(number, slips.size());
    }

    /** The answer for the end of a day from the first {@code known} slips; null before the application. */
    public @Nullable Answer on(LocalDate day, int known) {
        String state = null;
        String category = null;
        String unit = null;
        Slip override = null;
        for (Slip each : inOrder(known)) {
            if (each.day().isAfter(day)) {
                continue;
            }
            state = after(state, each.step());
            category = each.category() == null ? category : each.category();
            unit = each.unit() == null ? unit : each.unit();
            if (each.until() != null && each.until().isAfter(day)) {
                override = each;
            }
        }
        if (state == null || category == null) {
            return null;
        }
        boolean member = Set.of("ACTIVE", "SUSPENDED", "UNDER_HEARING").contains(state);
        String counted =
                override != null && override.overrideState() != null && member ? override.overrideState() : state;
        return new Answer(counted, category, unit);
    }

    private List<Slip> inOrder(int known) {
        List<Integer> standing = new ArrayList<>();
        for (int number = 0; number < known; number++) {
            if (!slips.get(number).step().equals("ANNULMENT") && !isTakenBack(number, known)) {
                standing.add(number);
            }
        }
        standing.sort(Comparator.<Integer, LocalDate>comparing(
                        number -> slips.get(number).day())
                .thenComparing(this::firstOfItsKind));
        return standing.stream().map(slips::get).toList();
    }

    private boolean isTakenBack(int number, int known) {
        for (int later = number + 1; later < known; later++) {
            Integer corrects = slips.get(later).corrects();
            if (corrects != null && corrects == number && !isTakenBack(later, known)) {
                return true;
            }
        }
        return false;
    }

    private int firstOfItsKind(int number) {
        Integer corrects = slips.get(number).corrects();
        return corrects == null ? number : firstOfItsKind(corrects);
    }

    /** The state a step leads to, null where it is impossible: the page of the design, line by line. */
    public static @Nullable String after(@Nullable String state, String step) {
        if (state == null) {
            return step.equals("APPLICATION") ? "APPLIED" : null;
        }
        return switch (state + " " + step) {
            case "APPLIED REVIEW", "WAITLISTED REVIEW" -> "UNDER_REVIEW";
            case "APPLIED WAITLISTING", "UNDER_REVIEW WAITLISTING" -> "WAITLISTED";
            case "APPLIED REJECTION", "UNDER_REVIEW REJECTION" -> "REJECTED";
            case "APPLIED WITHDRAWAL",
                    "UNDER_REVIEW WITHDRAWAL",
                    "WAITLISTED WITHDRAWAL",
                    "APPROVED_PENDING_FEE WITHDRAWAL" -> "APPLICATION_WITHDRAWN";
            case "APPLIED APPROVAL", "UNDER_REVIEW APPROVAL" -> "ACTIVE";
            case "APPLIED APPROVAL_FOR_A_FEE", "UNDER_REVIEW APPROVAL_FOR_A_FEE" -> "APPROVED_PENDING_FEE";
            case "APPROVED_PENDING_FEE FEE_PAYMENT", "APPROVED_PENDING_FEE FEE_WAIVER" -> "ACTIVE";
            case "ACTIVE SUSPENSION" -> "SUSPENDED";
            case "SUSPENDED REINSTATEMENT", "LAPSED REINSTATEMENT" -> "ACTIVE";
            case "ACTIVE HEARING", "SUSPENDED HEARING" -> "UNDER_HEARING";
            case "UNDER_HEARING ACQUITTAL" -> "ACTIVE";
            case "UNDER_HEARING EXPULSION" -> "EXPELLED";
            case "EXPELLED UPHELD_APPEAL" -> "ACTIVE";
            case "ACTIVE RESIGNATION", "SUSPENDED RESIGNATION" -> "RESIGNED";
            case "ACTIVE LAPSE" -> "LAPSED";
            case "ACTIVE DEPARTURE" -> "TRANSFERRED";
            case "ACTIVE UNIT_TRANSFER" -> "ACTIVE";
            case "ACTIVE OVERRIDE", "SUSPENDED OVERRIDE", "UNDER_HEARING OVERRIDE" -> state;
            default ->
                switch (step) {
                    case "DEATH" -> OPEN.contains(state) ? "DECEASED" : null;
                    case "CATEGORY_CHANGE", "UNIT_REORGANISATION" -> OPEN.contains(state) ? state : null;
                    default -> null;
                };
        };
    }
}
