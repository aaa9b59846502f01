package xiaoer.bounds;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures that are small to send and dear to decode. */
public final class HostilePictures {

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 2;

    private HostilePictures() {}

    /** A progressive JPEG whose last scan is there again and again: each goes over all of the pixels. */
    public static byte[] jpeg(int side, int scans) throws IOException {
        byte[] plain = progressive(side);
        int last = lastScan(plain);
        byte[] scan = Arrays.copyOfRange(plain, last, plain.length - END_OF_IMAGE);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(plain, 0, last);
        for (int i = 0; i < scans; i++) {
            all.writeBytes(scan);
        }
        all.write(plain, plain.length - END_OF_IMAGE, END_OF_IMAGE);
        return all.toByteArray();
    }

    private static byte[] progressive(int side) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam way = writer.getDefaultWriteParam();
            way.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(
                    null, new IIOImage(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), null, null), way);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int lastScan(byte[] jpeg) {
        for (int i = jpeg.length - 2; i >= 0; i--) {
            if ((jpeg[i] & 0xFF) == MARKER && (jpeg[i + 1] & 0xFF) == START_OF_SCAN) {
                return i;
            }
        }
        throw new IllegalStateException("A JPEG has a scan");
    }
}
