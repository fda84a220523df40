package coop.minga.finance.receipt.domain;

import coop.minga.platform.problem.DomainFailure;
import java.util.Locale;

/**
 * The number a receipt is known by, in the series of a drawer or in a book of paper.
 *
 * <p>Guarantee: two ways to write one number are equal, so that a receipt of paper cannot be entered twice.
 */
public record ReceiptNumber(ReceiptOrigin origin, String series, long number) {
    /** @throws DomainFailure PAPER_BOOK_MALFORMED */
    public static ReceiptNumber ofPaper(String book, long number) {
        String series = book.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!series.matches("[A-Z0-9][A-Z0-9./-]{0,19}")) {
            throw DomainFailure.at(
                    ReceiptFailure.PAPER_BOOK_MALFORMED,
                    "/paper/book",
                    "Write what is printed on the book: letters, digits, points, strokes.");
        }
        return new ReceiptNumber(ReceiptOrigin.PAPER, series, number);
    }

    public static ReceiptNumber issued(String series, long number) {
        return new ReceiptNumber(ReceiptOrigin.ISSUED, series, number);
    }

    /** As it is printed and read aloud. */
    public String text() {
        return series + "-" + String.format(Locale.ROOT, "%06d", number);
    }
}
