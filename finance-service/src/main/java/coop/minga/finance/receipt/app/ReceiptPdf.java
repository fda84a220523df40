package coop.minga.finance.receipt.app;

import coop.minga.platform.print.PrintedPage;

/**
 * Draws a receipt of the size of a quarter of a sheet (A6), which small printers and phones can handle.
 *
 * <p>Guarantee: that of {@link PrintedPage}: never a wrong glyph; a name that cannot be shown leaves a line for the hand.
 */
final class ReceiptPdf {
    private static final float WIDTH = 297.64f;
    private static final float HEIGHT = 419.53f;
    private static final float EDGE = 22;
    private static final float VALUES = 96;
    private static final float STEP = 34;

    private ReceiptPdf() {}

    static byte[] draw(PrintedReceipt printed) {
        return PrintedPage.draw("Receipt", WIDTH, HEIGHT, page -> draw(page, printed));
    }

    private static void draw(PrintedPage page, PrintedReceipt printed) {
        ReceiptView receipt = printed.receipt();
        page.text(printed.organisation(), 13, 2, EDGE, HEIGHT - EDGE, WIDTH - 2 * EDGE);
        float top = HEIGHT - EDGE - 52;
        page.line("Receipt " + receipt.number(), 15, EDGE, top);
        top -= 26;
        row(page, "Date", receipt.paidOn().toString(), top);
        row(page, "Received from", receipt.payer() == null ? "" : receipt.payer(), top - STEP);
        row(page, "Amount", receipt.amount().amount() + " " + receipt.amount().currency(), top - 2 * STEP);
        row(page, "For", printed.paidFor(), top - 3 * STEP);
        row(page, "Received by", "", top - 4 * STEP - 6);
        page.line("Recorded " + receipt.recordedAt() + " · " + receipt.origin(), 6.5f, EDGE, EDGE + 9);
        page.line(receipt.journalEntry().toString(), 6.5f, EDGE, EDGE);
    }

    private static void row(PrintedPage page, String label, String value, float top) {
        page.line(label, 9, EDGE, top - 11);
        page.text(value, 12, 2, VALUES, top, WIDTH - EDGE - VALUES);
    }
}
