package coop.minga.platform.imports;

import java.util.function.IntFunction;

/**
 * The bytes of a file that lies in chunks of one size.
 *
 * <p>Guarantee: holds one chunk at a time, so a file of any size is read in the memory of one chunk. Not thread-safe.
 */
final class ByteSource {
    private final IntFunction<byte[]> chunks;
    private final int chunkBytes;
    private final long size;
    private byte[] chunk = new byte[0];
    private long chunkStart = -1;

    ByteSource(IntFunction<byte[]> chunks, int chunkBytes, long size) {
        this.chunks = chunks;
        this.chunkBytes = chunkBytes;
        this.size = size;
    }

    /** The byte there, 0 to 255, or -1 at the end. */
    int at(long offset) {
        long inChunk = offset - chunkStart;
        if (chunkStart >= 0 && inChunk >= 0 && inChunk < chunk.length) {
            return chunk[(int) inChunk] & 0xff;
        }
        if (offset >= size) {
            return -1;
        }
        int number = Math.toIntExact(offset / chunkBytes);
        chunk = chunks.apply(number);
        chunkStart = (long) number * chunkBytes;
        return chunk[(int) (offset - chunkStart)] & 0xff;
    }
}
