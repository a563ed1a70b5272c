package dev.atrous.runtime.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures come upright, however the camera was held and whichever format says so. */
class OrientationTest {

  /** Of two rows and three columns: A B C, D E F. */
  private static final String STORED = "ABC/DEF";

  /** Pixels of a JPEG's blocks, so that a colour keeps its place. */
  private static final int BLOCK = 16;

  @TempDir Path folder;

  /** What is seen, by the eight figures of the EXIF standard. */
  @ParameterizedTest
  @CsvSource({
    "0, ABC/DEF",
    "1, ABC/DEF",
    "2, CBA/FED",
    "3, FED/CBA",
    "4, DEF/ABC",
    "5, AD/BE/CF",
    "6, DA/EB/FC",
    "7, FC/EB/DA",
    "8, CF/BE/AD",
    "9, ABC/DEF",
    "65535, ABC/DEF"
  })
  void asSeen(int orientation, String seen) throws IOException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      byte[] exif = exif(order, orientation);
      assertThat(letters(loaded("png", png(exif)), 1)).isEqualTo(seen);
      assertThat(letters(loaded("jpg", jpeg(exif)), BLOCK)).isEqualTo(seen);
    }
  }

  @Test
  void kindsOfPixelsStayWhatTheyAre() throws IOException {
    byte[] exif = exif(ByteOrder.BIG_ENDIAN, 6);
    assertThat(loaded("jpg", jpeg(exif)).getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
    assertThat(loaded("png", png(exif)).getColorModel().hasAlpha()).isFalse();
  }

  /** Directories that lie elsewhere, are cut off, or have other types: upright, and no failure. */
  @Test
  void whatCannotBeUnderstoodIsUpright() throws IOException {
    SplittableRandom random = new SplittableRandom(274);
    byte[] plain = png(null);
    for (int round = 0; round < 2_000; round++) {
      byte[] exif = exif(ByteOrder.BIG_ENDIAN, 6);
      for (int damage = 0; damage < 2; damage++) {
        exif[random.nextInt(exif.length)] = (byte) random.nextInt(256);
      }
      BufferedImage image = loaded("png", withExif(plain, exif));
      assertThat(image.getWidth() * image.getHeight()).isEqualTo(6);
    }
    for (int length = 0; length < exif(ByteOrder.BIG_ENDIAN, 6).length; length++) {
      byte[] cut = java.util.Arrays.copyOf(exif(ByteOrder.BIG_ENDIAN, 6), length);
      assertThat(letters(loaded("png", withExif(plain, cut)), 1)).isIn(STORED, "DA/EB/FC");
    }
  }

  /** A TIFF header and one directory of two entries, of which the second is the orientation. */
  private static byte[] exif(ByteOrder order, int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4).order(order);
    tiff.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4d4d : 0x4949));
    tiff.putShort((short) 42).putInt(8).putShort((short) 2);
    tiff.putShort((short) 256).putShort((short) 3).putInt(1).putInt(0);
    tiff.putShort((short) 274).putShort((short) 3).putInt(1);
    return tiff.putShort((short) orientation).array();
  }

  private static byte[] png(byte[] exif) throws IOException {
    byte[] plain = encoded(picture(1), "png");
    return exif == null ? plain : withExif(plain, exif);
  }

  private static byte[] withExif(byte[] png, byte[] exif) {
    int header = 8 + 12 + 13;
    byte[] chunk = new byte[4 + exif.length];
    System.arraycopy("eXIf".getBytes(StandardCharsets.US_ASCII), 0, chunk, 0, 4);
    System.arraycopy(exif, 0, chunk, 4, exif.length);
    CRC32 sum = new CRC32();
    sum.update(chunk);
    return ByteBuffer.allocate(png.length + chunk.length + 8)
        .put(png, 0, header)
        .putInt(exif.length)
        .put(chunk)
        .putInt((int) sum.getValue())
        .put(png, header, png.length - header)
        .array();
  }

  private static byte[] jpeg(byte[] exif) throws IOException {
    byte[] plain = encoded(picture(BLOCK), "jpg");
    return ByteBuffer.allocate(plain.length + exif.length + 10)
        .put(plain, 0, 2)
        .putShort((short) 0xffe1)
        .putShort((short) (exif.length + 8))
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put(exif)
        .put(plain, 2, plain.length - 2)
        .array();
  }

  private static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  /** The letters as shades of grey, each a square. */
  private static BufferedImage picture(int side) {
    BufferedImage image = new BufferedImage(3 * side, 2 * side, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < 2 * side; y++) {
      for (int x = 0; x < 3 * side; x++) {
        int grey = 40 * (STORED.charAt(y / side * 4 + x / side) - 'A');
        image.setRGB(x, y, grey << 16 | grey << 8 | grey);
      }
    }
    return image;
  }

  private BufferedImage loaded(String suffix, byte[] bytes) throws IOException {
    return Pictures.load(Files.write(folder.resolve("picture." + suffix), bytes));
  }

  private static String letters(BufferedImage image, int side) {
    StringBuilder letters = new StringBuilder();
    for (int y = side / 2; y < image.getHeight(); y += side) {
      letters.append(y < side ? "" : "/");
      for (int x = side / 2; x < image.getWidth(); x += side) {
        double shade = (image.getRGB(x, y) & 0xff) / 40.0;
        assertThat(shade).isCloseTo(Math.round(shade), within(0.1));
        letters.append((char) ('A' + Math.round(shade)));
      }
    }
    return letters.toString();
  }
}
