package coop.minga.membership.card;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A card as a reader and a phone's camera see it.
 *
 * @param scanned what the QR code says
 */
public record PrintedCard(int pages, float widthInPoints, float heightInPoints, String text, String scanned) {

    public static PrintedCard read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle page = document.getPage(0).getMediaBox();
            return new PrintedCard(
                    document.getNumberOfPages(),
                    page.getWidth(),
                    page.getHeight(),
                    new PDFTextStripper().getText(document),
                    scan(new PDFRenderer(document)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As a phone does that is held nearer until it reads. */
    private static String scan(PDFRenderer page) throws IOException {
        AssertionError unread = new AssertionError("no distance was tried");
        for (int dotsPerInch : List.of(300, 400, 600)) {
            try {
                return scan(page.renderImageWithDPI(0, dotsPerInch));
            } catch (AssertionError blurred) {
                unread = blurred;
            }
        }
        throw unread;
    }

    /** What stands on the card, whatever the spaces. */
    public boolean shows(String words) {
        return text.replaceAll("\\s", "").contains(words.replaceAll("\\s", ""));
    }

    private static String scan(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new QRCodeReader().decode(bitmap).getText();
        } catch (NotFoundException none) {
            throw new AssertionError("no QR code on the card", none);
        } catch (ReaderException damaged) {
            throw new AssertionError("the QR code cannot be read", damaged);
        }
    }
}
