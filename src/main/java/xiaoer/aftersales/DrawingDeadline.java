package xiaoer.aftersales;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOWriteProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;

/**
 * Ends the decoding and the writing of a picture: at the next row it tells of, and at the next bytes it asks for, where it
 * tells of none.
 */
final class DrawingDeadline implements IIOReadProgressListener, IIOWriteProgressListener {

    private final long end;
    private final Duration limit;

    DrawingDeadline(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    private boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /** @throws Refusal {@code PICTURE_TOO_SLOW} */
    void refuseWhenOver() {
        if (isOver()) {
            throw Refusal.of(Kind.TOO_LARGE, "PICTURE_TOO_SLOW", limit.toSeconds());
        }
    }

    /** Bytes that run dry when the time is over. */
    ImageInputStream over(byte[] bytes) {
        return new MemoryCacheImageInputStream(new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read() throws IOException {
                refuseWhenOver();
                return super.read();
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                refuseWhenOver();
                return super.read(buffer, from, length);
            }
        });
    }

    @Override
    public void imageProgress(ImageReader reader, float percent) {
        if (isOver()) {
            reader.abort();
        }
    }

    @Override
    public void imageProgress(ImageWriter writer, float percent) {
        if (isOver()) {
            writer.abort();
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}

    @Override
    public void imageStarted(ImageWriter source, int imageIndex) {}

    @Override
    public void imageComplete(ImageWriter source) {}

    @Override
    public void thumbnailStarted(ImageWriter source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageWriter source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageWriter source) {}

    @Override
    public void writeAborted(ImageWriter source) {}
}
