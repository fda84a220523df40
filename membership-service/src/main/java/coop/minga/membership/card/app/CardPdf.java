package coop.minga.membership.card.app;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Draws a card of the size of a bank card (ISO/IEC 7810 ID-1).
 *
 * <p>Guarantee: never a wrong glyph. The font has the Latin, Greek and Cyrillic scripts; for a name in another one the
 * card has a line to write it on by hand. Nothing runs off the card.
 */
final class CardPdf {
    private static final float WIDTH = 242.65f;
    private static final float HEIGHT = 153.01f;
    private static final float EDGE = 8;

    /** With the quiet zone of four modules around the code. */
    private static final float QR_SIZE = 92;

    private static final float TEXT_WIDTH = WIDTH - 2 * EDGE - QR_SIZE;
    private static final float CODE_SIZE = 4.2f;
    private static final float SMALLEST = 4.5f;
    private static final String ELLIPSIS = "…";

    private final PdfContentByte canvas;
    private final BaseFont font;

    private CardPdf(PdfContentByte canvas, BaseFont font) {
        this.canvas = canvas;
        this.font = font;
    }

    static byte[] draw(Card card) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(new Rectangle(WIDTH, HEIGHT))) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            document.addTitle("Membership card");
            document.open();
            new CardPdf(writer.getDirectContent(), font()).draw(card, matrix(card.code()));
        }
        return bytes.toByteArray();
    }

    private void draw(Card card, BitMatrix qr) {
        text(card.organisation(), 9, 2, HEIGHT - EDGE);
        text(card.name(), 12, 2, HEIGHT - 38);
        text(card.memberNumber(), 11, 1, HEIGHT - 72);
        line(card.category() + " · " + card.state() + " since " + card.since(), 6.5f, EDGE, HEIGHT - 100);
        line("Valid until " + card.expiresOn(), 6.5f, EDGE, HEIGHT - 110);
        qrCode(qr);
        code(card.code());
    }

    /** In at most so many lines below the top, as large as fits; a line to write on if the font lacks a character. */
    private void text(String given, float largest, int lines, float top) {
        String text = Normalizer.normalize(given, Normalizer.Form.NFC);
        if (text.isBlank() || !canShow(text)) {
            canvas.setLineWidth(0.5f);
            canvas.moveTo(EDGE, top - largest - 6);
            canvas.lineTo(EDGE + TEXT_WIDTH, top - largest - 6);
            canvas.stroke();
            return;
        }
        float size = largest;
        List<String> broken = lines(text, size);
        while (broken.size() > lines && size > SMALLEST) {
            size -= 0.5f;
            broken = lines(text, size);
        }
        boolean isCut = broken.size() > lines;
        for (int line = 0; line < Math.min(lines, broken.size()); line++) {
            String shown = broken.get(line);
            boolean isLast = isCut && line == lines - 1;
            line(
                    isLast ? shown.substring(0, shown.length() - 1) + ELLIPSIS : shown,
                    size,
                    EDGE,
                    top - size * (1.2f * line + 1));
        }
    }

    private boolean canShow(String text) {
        char[] characters = text.toCharArray();
        return !Bidi.requiresBidi(characters, 0, characters.length)
                && text.codePoints().allMatch(font::charExists);
    }

    /** Broken between words, and inside one that is too long for a line. */
    private List<String> lines(String text, float size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && !fits(longer, size)) {
                lines.add(line);
                longer = word;
            }
            while (!fits(longer, size)) {
                int end = longer.length() - 1;
                while (!fits(longer.substring(0, end), size)) {
                    end--;
                }
                lines.add(longer.substring(0, end));
                longer = longer.substring(end);
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    private boolean fits(String text, float size) {
        return font.getWidthPoint(text, size) <= TEXT_WIDTH;
    }

    private void line(String text, float size, float x, float y) {
        canvas.beginText();
        canvas.setFontAndSize(font, size);
        canvas.setTextMatrix(x, y);
        canvas.showText(text);
        canvas.endText();
    }

    /** One filled path, so that no printer draws gaps between modules. */
    private void qrCode(BitMatrix qr) {
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
            if (font.getWidthPoint(longer, CODE_SIZE) > WIDTH - 2 * EDGE) {
                lines.add(line);
                longer = group;
            }
            line = longer;
        }
        lines.add(line);
        for (int index = 0; index < lines.size(); index++) {
            line(lines.get(index), CODE_SIZE, EDGE, 6 + (lines.size() - 1 - index) * CODE_SIZE * 1.15f);
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

    /** Liberation Sans, which the PDF library brings; what is used of it is embedded. */
    private static BaseFont font() {
        String name = "LiberationSans-Regular.ttf";
        try (var file = Objects.requireNonNull(BaseFont.class.getResourceAsStream("/font-fallback/" + name))) {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.readAllBytes(), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (DocumentException unusable) {
            throw new IllegalStateException("The font of the PDF library cannot be used.", unusable);
        }
    }
}
