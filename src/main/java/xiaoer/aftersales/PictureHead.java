package xiaoer.aftersales;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a picture says of itself, read byte by byte before any decoder sees it: its format, its size, and how often its
 * pixels are gone over.
 *
 * @param format as the image library names it
 * @param passes 1, 7 for an interlaced PNG, or as many scans as a JPEG has
 */
record PictureHead(String format, int width, int height, int passes) {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int PNG_HEADER = 0x49484452;
    private static final int ADAM7_PASSES = 7;

    private static final int MARKER = 0xFF;
    private static final int JPEG = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int EXTENSION = 0xC8;
    private static final int ARITHMETIC_TABLES = 0xCC;

    /** None when it is no PNG and no JPEG, or says nothing that can be true. */
    static Optional<PictureHead> of(byte[] picture) {
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        if (bytes.remaining() < 2 * Long.BYTES) {
            return Optional.empty();
        }
        Optional<PictureHead> head = bytes.getLong(0) == PNG ? png(bytes) : jpeg(bytes);
        return head.filter(said -> said.width > 0 && said.height > 0);
    }

    long pixels() {
        return (long) width * height;
    }

    private static Optional<PictureHead> png(ByteBuffer bytes) {
        int size = 16;
        int interlaced = 28;
        if (bytes.remaining() <= interlaced || bytes.getInt(size - Integer.BYTES) != PNG_HEADER) {
            return Optional.empty();
        }
        int passes = bytes.get(interlaced) == 0 ? 1 : ADAM7_PASSES;
        return Optional.of(new PictureHead("png", bytes.getInt(size), bytes.getInt(size + Integer.BYTES), passes));
    }

    private static Optional<PictureHead> jpeg(ByteBuffer bytes) {
        if (bytes.get() != (byte) MARKER || bytes.get() != (byte) JPEG) {
            return Optional.empty();
        }
        int width = 0;
        int height = 0;
        int scans = 0;
        int marker = nextMarker(bytes);
        while (marker != END) {
            int length = bytes.remaining() < Short.BYTES ? 0 : Short.toUnsignedInt(bytes.getShort(bytes.position()));
            if (length < Short.BYTES || length > bytes.remaining()) {
                return Optional.empty();
            }
            if (isFrame(marker)) {
                int frame = bytes.position() + Short.BYTES + 1;
                if (width > 0 || length < Short.BYTES + 1 + 2 * Short.BYTES) {
                    return Optional.empty();
                }
                height = Short.toUnsignedInt(bytes.getShort(frame));
                width = Short.toUnsignedInt(bytes.getShort(frame + Short.BYTES));
            }
            scans += marker == SCAN ? 1 : 0;
            bytes.position(bytes.position() + length);
            marker = nextMarker(bytes);
        }
        return scans == 0 ? Optional.empty() : Optional.of(new PictureHead("jpeg", width, height, scans));
    }

    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME
                && marker <= LAST_FRAME
                && marker != HUFFMAN_TABLES
                && marker != EXTENSION
                && marker != ARITHMETIC_TABLES;
    }

    /** Also over the pixels of a scan, in which no marker stands but those that restart it; the end of the bytes ends it. */
    private static int nextMarker(ByteBuffer bytes) {
        while (bytes.remaining() >= 2) {
            if (bytes.get() == (byte) MARKER) {
                int code = Byte.toUnsignedInt(bytes.get(bytes.position()));
                boolean restart = code >= FIRST_RESTART && code <= LAST_RESTART;
                if (code != 0 && code != MARKER && !restart) {
                    bytes.get();
                    return code;
                }
            }
        }
        return END;
    }
}
