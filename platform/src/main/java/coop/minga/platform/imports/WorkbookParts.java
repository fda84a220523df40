package coop.minga.platform.imports;

import coop.minga.platform.problem.DomainFailure;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook, which is a zip archive of XML files.
 *
 * <p>Guarantee: unpacks only what is asked for and never more than the limits allow, whatever the archive says of its
 * sizes; no document type, and so no entity, of a part is ever followed.
 */
final class WorkbookParts implements Closeable {
    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private long unpacked;

    /**
     * How much a workbook may make of what was uploaded.
     *
     * @param ratio unpacked to packed bytes of one part, beyond the first mebibyte
     * @param token bytes between two closing angle brackets: what the parser must hold at once
     */
    record Limits(int entries, long unpackedBytes, int ratio, int token, long sharedCharacters, long rowBytes) {
        static final Limits USUAL = new Limits(10_000, 512L << 20, 300, 1 << 20, 64L << 20, 512L << 20);
    }

    /** @throws DomainFailure FILE_SPREADSHEET_UNREADABLE, FILE_SPREADSHEET_TOO_LARGE */
    WorkbookParts(Path file, Limits limits) throws IOException {
        this.limits = limits;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw unreadable("It is not a whole zip archive.");
        }
        if (zip.size() > limits.entries()) {
            zip.close();
            throw tooLarge("It has more than " + limits.entries() + " parts.");
        }
        zip.stream().forEach(entry -> entries.put(entry.getName().toLowerCase(Locale.ROOT), entry));
    }

    /** The part of this name, or null if there is none. */
    @Nullable XMLStreamReader find(String name) throws IOException, XMLStreamException {
        ZipEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            return null;
        }
        return xml.createXMLStreamReader(new Limited(zip.getInputStream(entry), entry.getCompressedSize()));
    }

    /** @throws DomainFailure FILE_SPREADSHEET_UNREADABLE if there is no such part */
    XMLStreamReader read(String name) throws IOException, XMLStreamException {
        XMLStreamReader found = find(name);
        if (found == null) {
            throw unreadable("It has no part " + name + ".");
        }
        return found;
    }

    Limits limits() {
        return limits;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static DomainFailure unreadable(String why) {
        return DomainFailure.at(
                ImportFailure.FILE_SPREADSHEET_UNREADABLE, "/file", why + " Open it, save it as .xlsx or CSV again.");
    }

    static DomainFailure tooLarge(String why) {
        return DomainFailure.at(
                ImportFailure.FILE_SPREADSHEET_TOO_LARGE, "/file", why + " Save the sheet alone, or as CSV.");
    }

    /** Counts what comes out, for an archive may say anything of its sizes. */
    private final class Limited extends FilterInputStream {
        private final long packed;
        private long ofThisPart;
        private int token;

        Limited(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            for (int i = 0; i < read; i++) {
                token = bytes[offset + i] == '>' ? 0 : token + 1;
                if (token > limits.token()) {
                    throw tooLarge("One of its values has more than " + limits.token() + " bytes.");
                }
            }
            unpacked += Math.max(0, read);
            ofThisPart += Math.max(0, read);
            if (unpacked > limits.unpackedBytes() || ofThisPart - (1 << 20) > packed * limits.ratio()) {
                throw tooLarge("It unpacks to many times its size.");
            }
            return read;
        }
    }
}
