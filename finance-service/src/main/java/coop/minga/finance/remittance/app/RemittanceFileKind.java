package coop.minga.finance.remittance.app;

import coop.minga.finance.checkoff.app.EmployerTexts;
import coop.minga.finance.checkoff.app.PayrollReferences;
import coop.minga.finance.remittance.RemittanceId;
import coop.minga.finance.remittance.RemittanceLineId;
import coop.minga.finance.remittance.domain.LineReason;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.RemittanceFailure;
import coop.minga.finance.remittance.store.RemittanceLines;
import coop.minga.finance.remittance.store.RemittanceLines.Said;
import coop.minga.finance.remittance.store.Remittances;
import coop.minga.platform.access.Roles;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.imports.ImportKind;
import coop.minga.platform.imports.RowValues;
import coop.minga.platform.imports.RowsRefused;
import coop.minga.platform.money.WrittenAmount;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a remittance file are: whose wages, how much, and what the employer says of it.
 *
 * <p>Guarantee: every row becomes a line of the remittance that has the import's id. Nothing is booked by a row; that
 * begins when all are read.
 */
@ApplicationScoped
class RemittanceFileKind implements ImportKind<RemittanceFileKind.Row> {
    static final String NAME = "CHECK_OFF_REMITTANCE";
    private static final String REFERENCE = "payrollReference";
    private static final String AMOUNT = "amount";
    private static final String REASON = "reason";
    private static final int LONGEST_REFERENCE = 200;

    /** More than any wage. */
    private static final long MOST_MINOR = 1_000_000_000_000L;

    private final Remittances remittances;
    private final RemittanceLines lines;
    private final PayrollReferences references;
    private final EmployerTexts texts;
    private final Clock clock;

    RemittanceFileKind(
            Remittances remittances,
            RemittanceLines lines,
            PayrollReferences references,
            EmployerTexts texts,
            Clock clock) {
        this.remittances = remittances;
        this.lines = lines;
        this.references = references;
        this.texts = texts;
        this.clock = clock;
    }

    record Row(
            RemittanceId remittance,
            int line,
            String reference,
            BigDecimal amount,
            @Nullable LineReason stated) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.TREASURER, Roles.ORG_ADMIN);
    }

    @Override
    public Set<String> fields() {
        return Set.of(REFERENCE, AMOUNT, REASON);
    }

    @Override
    public Set<String> requiredFields() {
        return Set.of(REFERENCE, AMOUNT);
    }

    /** Two equal rows are two payments, and so are those of two months. */
    @Override
    public boolean keepsEveryRow() {
        return true;
    }

    @Override
    public Row read(RowValues values) {
        values.longest(REFERENCE, LONGEST_REFERENCE);
        String reason =
                values.code(REASON, LineReason.STATED.stream().map(Enum::name).toList());
        return new Row(
                new RemittanceId(values.importId()),
                Math.toIntExact(values.row()),
                values.required(REFERENCE),
                WrittenAmount.read(values.required(AMOUNT)).orElseThrow(RemittanceFileKind::malformed),
                reason == null ? null : LineReason.valueOf(reason));
    }

    @Override
    public List<Written> create(UUID organisation, List<Row> rows) {
        Remittance remittance = remittances
                .findByIdOptional(rows.getFirst().remittance().value())
                .orElseThrow(() -> new IllegalStateException("A file without its remittance."));
        Map<Integer, DomainFailure> refused = new HashMap<>();
        Map<UUID, String> written = new LinkedHashMap<>();
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Optional<Long> minor = WrittenAmount.minor(row.amount(), remittance.currency(), MOST_MINOR);
            if (minor.isEmpty()) {
                refused.put(i, malformed());
                continue;
            }
            var id = new RemittanceLineId(UuidV7.next(clock));
            written.put(id.value(), row.reference());
            said.add(new Said(id, row.line(), token(remittance, row), null, row.stated(), minor.get()));
        }
        if (!refused.isEmpty()) {
            throw new RowsRefused(refused);
        }
        Map<UUID, String> sealed = texts.seal(remittance.organisation(), remittance.employer(), written);
        lines.add(
                remittance.organisation(),
                remittance.id(),
                said.stream()
                        .map(each -> each.sealing(sealed.get(each.id().value())))
                        .toList());
        return said.stream()
                .map(each -> new Written(each.id().value(), 1, null, ""))
                .toList();
    }

    private ByteBuffer token(Remittance remittance, Row row) {
        return references.token(remittance.organisation(), remittance.employer(), row.reference());
    }

    private static DomainFailure malformed() {
        return DomainFailure.at(
                RemittanceFailure.REMITTANCE_AMOUNT_MALFORMED,
                "/" + AMOUNT,
                "Write an amount such as 1250.00 or 1,250.00, not negative, with the currency's decimals.");
    }

    @Override
    public List<Written> update(UUID organisation, List<Update<Row>> rows) {
        throw new IllegalStateException("Lines of remittances are never known again.");
    }

    @Override
    public boolean isReversible() {
        return false;
    }

    @Override
    public List<Undone> undo(BackgroundCommands.Actor by, List<Written> written) {
        throw new IllegalStateException("A remittance is reversed, and not its file.");
    }
}
