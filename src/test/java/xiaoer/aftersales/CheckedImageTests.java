package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xiaoer.bounds.HostilePictures;
import xiaoer.shared.Refusal;

class CheckedImageTests {

    private static final byte[] SECRET = "taken at 31.2304 N 121.4737 E".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void a_picture_comes_out_as_it_went_in(String format) throws IOException {
        CheckedImage image = CheckedImage.of(picture(format, 30, 20));

        assertThat(image.mediaType()).isEqualTo("image/" + format);
        BufferedImage again = ImageIO.read(new ByteArrayInputStream(image.content()));
        assertThat(again.getWidth()).isEqualTo(30);
        assertThat(again.getHeight()).isEqualTo(20);
    }

    @Test
    void what_a_picture_carries_besides_is_gone() {
        byte[] png = picture("png", 30, 20);
        byte[] text = chunk("tEXt", SECRET);
        int afterHead = 33;
        byte[] carrying =
                join(Arrays.copyOf(png, afterHead), text, Arrays.copyOfRange(png, afterHead, png.length), SECRET);

        CheckedImage image = CheckedImage.of(carrying);

        assertThat(new String(carrying, StandardCharsets.ISO_8859_1)).contains("121.4737");
        assertThat(new String(image.content(), StandardCharsets.ISO_8859_1)).doesNotContain("121.4737");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void other_formats_are_refused(String format) {
        assertThatThrownBy(() -> CheckedImage.of(picture(format, 3, 2)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("NOT_A_PICTURE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<svg xmlns='http://www.w3.org/2000/svg'/>", "\u0089PNG\r\n\u001a\n", "%PDF-1.7"})
    void what_is_no_picture_is_refused(String content) {
        assertThatThrownBy(() -> CheckedImage.of(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("NOT_A_PICTURE"));
    }

    @Test
    void a_picture_that_breaks_off_is_refused() {
        byte[] png = picture("png", 300, 200);

        assertThatThrownBy(() -> CheckedImage.of(Arrays.copyOf(png, 60))).isInstanceOf(Refusal.class);
    }

    @Test
    void too_many_bytes_are_refused_before_anything_else() {
        assertThatThrownBy(() -> CheckedImage.of(new byte[CheckedImage.LARGEST + 1]))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("PICTURE_TOO_LARGE"));
    }

    /** A head of a few bytes that claims sixteen gigabytes of pixels. */
    @Test
    void a_bomb_is_refused_by_what_its_head_says() {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(65_000)
                .putInt(65_000)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        byte[] bomb = join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk("IHDR", head),
                chunk("IEND", new byte[0]));

        assertThatThrownBy(() -> CheckedImage.of(bomb))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("PICTURE_TOO_WIDE"));
    }

    @Test
    void the_longest_side_is_allowed_and_one_pixel_more_is_not() {
        assertThat(CheckedImage.of(picture("png", CheckedImage.LONGEST_SIDE, 1)).content())
                .isNotEmpty();
        assertThatThrownBy(() -> CheckedImage.of(picture("png", 1, CheckedImage.LONGEST_SIDE + 1)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_picture_that_is_gone_over_too_often_is_refused_before_it_is_opened() throws IOException {
        byte[] often = HostilePictures.jpeg(3072, 100);

        assertThatThrownBy(() -> CheckedImage.of(often))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("PICTURE_TOO_INTRICATE"));
        assertThat(CheckedImage.of(HostilePictures.jpeg(64, 5)).content()).isNotEmpty();
    }

    @Test
    void a_picture_of_too_many_pixels_is_refused_though_no_side_is_too_long() {
        byte[] square = picture("png", CheckedImage.LONGEST_SIDE, CheckedImage.LONGEST_SIDE);

        assertThatThrownBy(() -> CheckedImage.of(square))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("PICTURE_TOO_WIDE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void what_takes_too_long_is_ended(String format) throws IOException {
        byte[] slow = format.equals("png") ? picture("png", 3072, 3072) : HostilePictures.jpeg(3072, 10);

        assertThatThrownBy(() -> CheckedImage.of(slow, Duration.ZERO))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("PICTURE_TOO_SLOW"));
        assertThatThrownBy(() -> CheckedImage.of(slow, Duration.ofMillis(20)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("PICTURE_TOO_SLOW"));
    }

    @Test
    void a_head_that_breaks_off_anywhere_is_no_picture() throws IOException {
        for (byte[] whole : List.of(picture("png", 30, 20), HostilePictures.jpeg(30, 2))) {
            for (int length = 0; length < whole.length; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                try {
                    CheckedImage.of(part);
                } catch (Refusal refusal) {
                    assertThat(refusal.reason()).isEqualTo("NOT_A_PICTURE");
                }
            }
        }
    }

    static byte[] picture(String format, int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] named = join(type.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 sum = new CRC32();
        sum.update(named);
        return join(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
