package coop.minga.platform.print;

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
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A page of a PDF, measured in points from its lower left corner.
 *
 * <p>Guarantee: never a wrong glyph. The font has the Latin, Greek and Cyrillic scripts; for a text in another one there is
 * a line to write it on by hand. No text runs out of its width.
 */
public final class PrintedPage {
    private static final float SMALLEST = 4.5f;
    private static final String ELLIPSIS = "…";

    private final PdfContentByte canvas;
    private final BaseFont font;

    private PrintedPage(PdfContentByte canvas, BaseFont font) {
        this.canvas = canvas;
        this.font = font;
    }

    /** A document of one page. */
    public static byte[] draw(String title, float width, float height, Consumer<PrintedPage> drawing) {
        return draw(title, width, height, List.of(drawing));
    }

    /** A document of a page for each drawing, on each of which something is drawn. */
    public static byte[] draw(String title, float width, float height, List<Consumer<PrintedPage>> drawings) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(new Rectangle(width, height))) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            document.addTitle(title);
            document.open();
            var page = new PrintedPage(writer.getDirectContent(), font());
            for (Consumer<PrintedPage> drawing : drawings) {
                document.newPage();
                drawing.accept(page);
            }
        }
        return bytes.toByteArray();
    }

    /** For what is drawn and not written. */
    public PdfContentByte canvas() {
        return canvas;
    }

    /** In at most so many lines below the top, as large as fits; a line to write on if the font lacks a character. */
    public void text(String given, float largest, int lines, float left, float top, float width) {
        String text = Normalizer.normalize(given, Normalizer.Form.NFC);
        if (text.isBlank() || !canShow(text)) {
            canvas.setLineWidth(0.5f);
            canvas.moveTo(left, top - largest - 6);
            canvas.lineTo(left + width, top - largest - 6);
            canvas.stroke();
            return;
        }
        float size = largest;
        List<String> broken = lines(text, size, width);
        while (broken.size() > lines && size > SMALLEST) {
            size -= 0.5f;
            broken = lines(text, size, width);
        }
        boolean isCut = broken.size() > lines;
        for (int line = 0; line < Math.min(lines, broken.size()); line++) {
            String shown = broken.get(line);
            boolean isLast = isCut && line == lines - 1;
            line(
                    isLast ? shown.substring(0, shown.length() - 1) + ELLIPSIS : shown,
                    size,
                    left,
                    top - size * (1.2f * line + 1));
        }
    }

    /** One line of words of our own, whose length is known. */
    public void line(String text, float size, float x, float y) {
        canvas.beginText();
        canvas.setFontAndSize(font, size);
        canvas.setTextMatrix(x, y);
        canvas.showText(text);
        canvas.endText();
    }

    public boolean fits(String text, float size, float width) {
        return font.getWidthPoint(text, size) <= width;
    }

    private boolean canShow(String text) {
        char[] characters = text.toCharArray();
        return !Bidi.requiresBidi(characters, 0, characters.length)
                && text.codePoints().allMatch(font::charExists);
    }

    /** Broken between words, and inside one that is too long for a line. */
    private List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && !fits(longer, size, width)) {
                lines.add(line);
                longer = word;
            }
            while (!fits(longer, size, width)) {
                int end = longer.length() - 1;
                while (!fits(longer.substring(0, end), size, width)) {
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
