package coop.minga.platform.imports;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by whoever finds that a row cannot go in.
 *
 * <p>Guarantee: refuses this row alone; the others go on. The reason never needs the value to be understood.
 */
public final class RowRefused extends RuntimeException {
    private final String code;
    private final @Nullable String column;

    public RowRefused(RowFailure code, @Nullable String column, String reason) {
        this(code.name(), column, reason);
    }

    public RowRefused(String code, @Nullable String column, String reason) {
        // An answer, not a fault of the program: nobody reads its stack.
        super(reason, null, false, false);
        this.code = code;
        this.column = column;
    }

    public String code() {
        return code;
    }

    public @Nullable String column() {
        return column;
    }

    public String reason() {
        String message = getMessage();
        return message == null ? code : message;
    }
}
