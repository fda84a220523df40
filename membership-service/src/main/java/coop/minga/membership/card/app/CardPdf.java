package coop.minga.membership.card.app;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.pdf.PdfContentByte;
import coop.minga.platform.print.PrintedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Draws a card of the size of a bank card (ISO/IEC 7810 ID-1).
 *
 * <p>Guarantee: that of {@link PrintedPage}: never a wrong glyph; a name that cannot be shown leaves a line for the hand.
 * Nothing runs off the card.
 */
final class CardPdf {
    private static final float WIDTH = 242.65f;
    private static final float HEIGHT = 153.01f;
    private static final float EDGE = 8;

    /** With the quiet zone of four modules around the code. */
    private static final float QR_SIZE = 92;

    private static final float TEXT_WIDTH = WIDTH - 2 * EDGE - QR_SIZE;
    private static final float CODE_SIZE = 4.2f;

    private final PrintedPage page;

    private CardPdf(PrintedPage page) {
        this.page = page;
    }

    static byte[] draw(Card card) {
        return PrintedPage.draw(
                "Membership card", WIDTH, HEIGHT, page -> new CardPdf(page).draw(card, matrix(card.code())));
    }

    private void draw(Card card, BitMatrix qr) {
        text(card.organisation(), 9, 2, HEIGHT - EDGE);
        text(card.name(), 12, 2, HEIGHT - 38);
        text(card.memberNumber(), 11, 1, HEIGHT - 72);
        page.line(card.category() + " · " + card.state() + " since " + card.since(), 6.5f, EDGE, HEIGHT - 100);
        page.line("Valid until " + card.expiresOn(), 6.5f, EDGE, HEIGHT - 110);
        qrCode(qr);
        code(card.code());
    }

    private void text(String text, float largest, int lines, float top) {
        page.text(text, largest, lines, EDGE, top, TEXT_WIDTH);
    }

    /** One filled path, so that no printer draws gaps between modules. */
    private void qrCode(BitMatrix qr) {
        PdfContentByte canvas = page.canvas();
        float module = QR_SIZE / qr.getWidth();
        float left = WIDTH - QR_SIZE - EDGE / 2;
        float top = HEIGHT - EDGE / 2;
        for (int row = 0; row < qr.getHeight(); row++) {
            for (int column = 0; column < qr.getWidth(); column++) {
                if (qr.get(column, row)) {
                    canvas.rectangle(left + column * module, top - (row + 1) * module, module, module);
                }
            }
        }
        canvas.fill();
    }

    /** In groups, for whoever has to type it. */
    private void code(String code) {
        String grouped = code.replaceAll("(.{6})(?=.)", "$1 ");
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String group : grouped.split(" ", -1)) {
            String longer = line.isEmpty() ? group : line + " " + group;
            if (!page.fits(longer, CODE_SIZE, WIDTH - 2 * EDGE)) {
                lines.add(line);
                longer = group;
            }
            line = longer;
        }
        lines.add(line);
        for (int index = 0; index < lines.size(); index++) {
            page.line(lines.get(index), CODE_SIZE, EDGE, 6 + (lines.size() - 1 - index) * CODE_SIZE * 1.15f);
        }
    }

    private static BitMatrix matrix(String code) {
        try {
            return new QRCodeWriter()
                    .encode(
                            code,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("A code of ours is too long for a QR code.", tooLong);
        }
    }
}
