package xiaoer.aftersales;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
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

    /** As many as a telephone's camera takes. */
    static final long MOST_PIXELS = 4096L * 3072;

    /** Twice as often as programs that save pictures go over the pixels. */
    static final int MOST_PASSES = 20;

    /** What the bounds let through takes less; a decoder that finds a way to take longer is stopped. */
    static final Duration LONGEST_TIME = Duration.ofSeconds(5);

    static {
        // Uploads stay in memory; nothing of them touches the disk on the way.
        ImageIO.setUseCache(false);
    }

    /**
     * Its size is told by its head, before a decoder would make room for so many pixels.
     *
     * @throws Refusal {@code PICTURE_TOO_LARGE}, {@code NOT_A_PICTURE}, {@code PICTURE_TOO_WIDE},
     *     {@code PICTURE_TOO_INTRICATE}
     */
    static CheckedImage of(byte[] upload) {
        return of(upload, LONGEST_TIME);
    }

    static CheckedImage of(byte[] upload, Duration limit) {
        if (upload.length > LARGEST) {
            throw Refusal.of(Kind.TOO_LARGE, "PICTURE_TOO_LARGE", LARGEST / 1024);
        }
        PictureHead head = PictureHead.of(upload).orElseThrow(CheckedImage::noPicture);
        if (head.width() > LONGEST_SIDE || head.height() > LONGEST_SIDE || head.pixels() > MOST_PIXELS) {
            throw Refusal.of(
                    Kind.TOO_LARGE,
                    "PICTURE_TOO_WIDE",
                    head.width(),
                    head.height(),
                    LONGEST_SIDE,
                    MOST_PIXELS / 1_000_000);
        }
        if (head.passes() > MOST_PASSES) {
            throw Refusal.of(Kind.TOO_LARGE, "PICTURE_TOO_INTRICATE", head.passes(), MOST_PASSES);
        }
        DrawingDeadline deadline = new DrawingDeadline(limit);
        try {
            return written(plain(decoded(upload, head, deadline)), head.format(), deadline);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // A decoder may throw anything for what it was given.
            deadline.refuseWhenOver();
            throw noPicture();
        }
    }

    private static Refusal noPicture() {
        return Refusal.of(Kind.INVALID, "NOT_A_PICTURE");
    }

    private static BufferedImage decoded(byte[] upload, PictureHead head, DrawingDeadline deadline) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(head.format()).next();
        try (ImageInputStream in = deadline.over(upload)) {
            reader.setInput(in, true, true);
            reader.addIIOReadProgressListener(deadline);
            if (reader.getWidth(0) != head.width() || reader.getHeight(0) != head.height()) {
                throw noPicture();
            }
            BufferedImage decoded = reader.read(0);
            deadline.refuseWhenOver();
            return decoded;
        } finally {
            reader.dispose();
        }
    }

    /** As it is if it is nothing but colours already; else painted on white paper. */
    private static BufferedImage plain(BufferedImage decoded) {
        if (decoded.getType() == BufferedImage.TYPE_3BYTE_BGR || decoded.getType() == BufferedImage.TYPE_INT_RGB) {
            return decoded;
        }
        BufferedImage plain = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        graphics.drawImage(decoded, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    private static CheckedImage written(BufferedImage plain, String format, DrawingDeadline deadline)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.addIIOWriteProgressListener(deadline);
            writer.write(null, new IIOImage(plain, null, null), null);
            deadline.refuseWhenOver();
        } finally {
            writer.dispose();
        }
        // What was packed tighter than this program packs: four times the bound is still no burden.
        if (bytes.size() > 4 * LARGEST) {
            throw Refusal.of(Kind.TOO_LARGE, "PICTURE_TOO_LARGE", LARGEST / 1024);
        }
        return new CheckedImage("image/" + format, bytes.toByteArray());
    }
}
