package xiaoer.aftersales;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;

/**
 * A picture that this program has drawn itself from what somebody uploaded: whatever else the upload held (places, other
 * formats, scripts) is gone.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 */
record CheckedImage(String mediaType, byte[] content) {

    /** Of the upload, in bytes. */
    static final int LARGEST = 2 * 1024 * 1024;

    /** In pixels: larger than any telephone's screen. */
    static final int LONGEST_SIDE = 4096;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    /** A decoded picture takes tens of megabytes, so only one at a time is. */
    private static final Object ONE_AT_A_TIME = new Object();

    static {
        // Uploads stay in memory; nothing of them touches the disk on the way.
        ImageIO.setUseCache(false);
    }

    /**
     * @throws Refusal {@code PICTURE_TOO_LARGE}, {@code NOT_A_PICTURE}, {@code PICTURE_TOO_WIDE}
     */
    static CheckedImage of(byte[] upload) {
        if (upload.length > LARGEST) {
            throw Refusal.of(Kind.TOO_LARGE, "PICTURE_TOO_LARGE", LARGEST / 1024);
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (FORMATS.contains(format)) {
                    return read(reader, format, in);
                }
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            // A decoder may throw anything for what it was given.
        }
        throw Refusal.of(Kind.INVALID, "NOT_A_PICTURE");
    }

    /** The size is read from the head, before a decoder would make room for so many pixels. */
    private static CheckedImage read(ImageReader reader, String format, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
                throw Refusal.of(Kind.TOO_LARGE, "PICTURE_TOO_WIDE", width, height, LONGEST_SIDE);
            }
            synchronized (ONE_AT_A_TIME) {
                return drawn(reader.read(0), format);
            }
        } finally {
            reader.dispose();
        }
    }

    private static CheckedImage drawn(BufferedImage decoded, String format) throws IOException {
        BufferedImage plain = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        graphics.drawImage(decoded, 0, 0, null);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(plain, format, out)) {
            throw new IOException("No writer for " + format);
        }
        // What was packed tighter than this program packs: four times the bound is still no burden.
        if (out.size() > 4 * LARGEST) {
            throw Refusal.of(Kind.TOO_LARGE, "PICTURE_TOO_LARGE", LARGEST / 1024);
        }
        return new CheckedImage("image/" + format, out.toByteArray());
    }
}
