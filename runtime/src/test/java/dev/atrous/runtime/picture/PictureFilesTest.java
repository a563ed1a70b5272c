package dev.atrous.runtime.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atrous.runtime.Tensor;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {

  /** Nothing that a decoder says. */
  private static final String OUR_WORDS =
      ": it cannot be read: (it is (cut off|not a picture; expected one of [a-z, ]*"
          + "|damaged, or of a kind that this Java cannot read; another program may open it, and save"
          + " it as png)|it has [0-9×]+ pixels; expected at most 100000000"
          + "|its colours are CMYK; convert it to RGB|there is not enough memory for its pixels; .*)\\.";

  @TempDir Path folder;

  private static BufferedImage random(int type) {
    BufferedImage image = new BufferedImage(7, 5, type);
    Random random = new Random(1);
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 7; column++) {
        image.setRGB(column, row, random.nextInt());
      }
    }
    return image;
  }

  @Test
  void picturesComeBackFromFiles() throws IOException {
    for (int type :
        new int[] {
          BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_GRAY
        }) {
      BufferedImage image = random(type);
      Path file = folder.resolve("picture.png");
      Pictures.save(image, file);

      assertThat(Pictures.toTensor(Pictures.load(file), Normalization.NONE).toPlanar())
          .isEqualTo(Pictures.toTensor(image, Normalization.NONE).toPlanar());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void masksComeBackAsTheyWere() {
    float[] classes = new float[256];
    for (int index = 0; index < 256; index++) {
      classes[index] = index;
    }
    Tensor mask = Tensor.planar(classes, 1, 1, 16, 16);
    Path grey = folder.resolve("grey.png");
    Pictures.save(Pictures.toImage(mask, Normalization.NONE), grey);
    Path colours = folder.resolve("colours.png");
    Pictures.save(Pictures.toImage(mask, Palette.VOC), colours);

    BufferedImage greyAgain = Pictures.load(grey);
    assertThat(greyAgain.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    assertThat(greyAgain.getRaster().getPixels(0, 0, 16, 16, (float[]) null)).isEqualTo(classes);
    BufferedImage coloursAgain = Pictures.load(colours);
    assertThat(coloursAgain.getRaster().getPixels(0, 0, 16, 16, (float[]) null)).isEqualTo(classes);
    assertThat(coloursAgain.getRGB(15, 0)).isEqualTo(Palette.VOC.argb(15));
  }

  @Test
  void filesThatAreNoPictures() throws IOException {
    Path missing = folder.resolve("missing.png");
    assertThatThrownBy(() -> Pictures.load(missing))
        .isInstanceOf(PictureException.class)
        .hasMessage(missing + ": it cannot be read: there is no such file.");
    assertThatThrownBy(() -> Pictures.load(folder))
        .isInstanceOf(PictureException.class)
        .hasMessage(folder + ": it cannot be read: it is a directory.");
    Path empty = Files.createFile(folder.resolve("empty.png"));
    assertThatThrownBy(() -> Pictures.load(empty))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("it is not a picture; expected one of bmp, gif, jpeg, jpg, png");
    Path text = Files.writeString(folder.resolve("text.jpg"), "not a picture");
    assertThatThrownBy(() -> Pictures.load(text))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("it is not a picture");
  }

  /** Nobody writes to the pipe, so that whoever reads it waits without end. */
  @Test
  @Timeout(100)
  void pipesAndDevices() throws Exception {
    Path pipe = folder.resolve("pipe.png");
    assumeTrue(File.separatorChar == '/', "pipes and devices are files here");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "mkfifo");
    for (Path file : new Path[] {pipe, Path.of("/dev/zero")}) {
      assertThatThrownBy(() -> Pictures.load(file))
          .isInstanceOf(PictureException.class)
          .hasMessage(
              file + ": it cannot be read: it is not a regular file; save the picture in one.");
      assertThatThrownBy(() -> Pictures.save(random(BufferedImage.TYPE_INT_RGB), pipe))
          .isInstanceOf(PictureException.class)
          .hasMessage(pipe + ": it cannot be written: it is not a regular file.");
    }
  }

  private static byte[] pngOfSize(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(17);
    header.put("IHDR".getBytes(StandardCharsets.US_ASCII));
    header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    CRC32 checksum = new CRC32();
    checksum.update(header.array());
    return ByteBuffer.allocate(8 + 4 + 17 + 4)
        .putLong(0x89504e470d0a1a0aL)
        .putInt(13)
        .put(header.array())
        .putInt((int) checksum.getValue())
        .array();
  }

  @Test
  void absurdlyLargePictures() throws IOException {
    Path file = Files.write(folder.resolve("large.png"), pngOfSize(2_000_000, 1_000_000));
    assertThatThrownBy(() -> Pictures.load(file))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("it has 2000000×1000000 pixels; expected at most 100000000");
    Path truncated = Files.write(folder.resolve("truncated.png"), pngOfSize(10, 10));
    assertThatThrownBy(() -> Pictures.load(truncated))
        .isInstanceOf(PictureException.class)
        .hasMessageMatching("(?s).*" + OUR_WORDS);
  }

  @Test
  void damagedPictures() throws IOException {
    for (String format : new String[] {"png", "jpg", "gif", "bmp"}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(random(BufferedImage.TYPE_INT_RGB), format, bytes);
      Random random = new Random(7);
      Path file = folder.resolve("damaged." + format);
      for (int mutation = 0; mutation < 50; mutation++) {
        byte[] damaged = bytes.toByteArray();
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        if (mutation % 3 == 0) {
          damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
        }
        Files.write(file, damaged);
        try {
          assertThat(Pictures.load(file).getWidth()).isPositive();
        } catch (PictureException expected) {
          assertThat(expected).hasMessageStartingWith(file + ": it cannot be read: ");
          assertThat(expected.getMessage().substring(file.toString().length())).matches(OUR_WORDS);
        }
      }
    }
  }

  @Test
  void cmyk() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    // The marker by which Adobe's programs say that four components are CMYK.
    byte[] adobe = {-1, -18, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.write(bytes.toByteArray(), 0, 2);
    marked.write(adobe);
    marked.write(bytes.toByteArray(), 2, bytes.size() - 2);
    Path file = Files.write(folder.resolve("cmyk.jpg"), marked.toByteArray());

    assertThatThrownBy(() -> Pictures.load(file))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("its colours are CMYK; convert it to RGB");
  }

  @Test
  void saysWhyItCannotSave() {
    BufferedImage image = random(BufferedImage.TYPE_INT_ARGB);
    assertThatThrownBy(() -> Pictures.save(image, folder.resolve("picture.xyz")))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("expected a name that ends with one of")
        .hasMessageContaining("png");
    assertThatThrownBy(() -> Pictures.save(image, folder.resolve("picture.jpg")))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("cannot hold this kind of picture");
    assertThatThrownBy(() -> Pictures.save(image, folder.resolve("no/picture.png")))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("there is no folder");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesJpegThatIsCutOff() throws IOException {
    BufferedImage image = new BufferedImage(160, 160, BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < 160 * 160; pixel++) {
      image.setRGB(pixel % 160, pixel / 160, pixel * 7919);
    }
    Path whole = folder.resolve("whole.jpg");
    Pictures.save(image, whole);
    byte[] bytes = Files.readAllBytes(whole);
    Path half = folder.resolve("half.jpg");
    Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(Pictures.load(whole).getWidth()).isEqualTo(160);
    assertThatThrownBy(() -> Pictures.load(half))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("cut off");
  }
}
