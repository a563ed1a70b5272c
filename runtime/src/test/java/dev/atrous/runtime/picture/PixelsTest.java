package dev.atrous.runtime.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelsTest {

  private static float[] row(BufferedImage image, int row) {
    float[] pixels = new float[image.getWidth() * Pixels.CHANNELS];
    Pixels.of(image).read(row, pixels);
    return pixels;
  }

  private static BufferedImage components(
      int space, int type, boolean alpha, boolean premultiplied, int width) {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(space),
            alpha,
            premultiplied,
            alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
            type);
    WritableRaster raster = model.createCompatibleWritableRaster(width, 1);
    return new BufferedImage(model, raster, premultiplied, null);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_INT_ARGB_PRE,
        BufferedImage.TYPE_INT_BGR,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_4BYTE_ABGR_PRE,
        BufferedImage.TYPE_USHORT_565_RGB,
        BufferedImage.TYPE_USHORT_555_RGB,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void everyColouredType(int type) {
    BufferedImage image = new BufferedImage(3, 2, type);
    image.setRGB(0, 1, 0xffff0000);
    image.setRGB(1, 1, 0xff00ff00);
    image.setRGB(2, 1, 0xff0000ff);

    assertThat(row(image, 1)).containsExactly(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255);
  }

  @Test
  void blackAndWhite() {
    BufferedImage image = new BufferedImage(9, 1, BufferedImage.TYPE_BYTE_BINARY);
    image.setRGB(8, 0, 0xffffffff);

    assertThat(row(image, 0)).startsWith(0, 0, 0, 255).endsWith(255, 255, 255, 255);
  }

  @Test
  void greyIsTakenAsStored() {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(1, 0, 0, 128);
    assertThat(row(image, 0)).containsExactly(0, 0, 0, 255, 128, 128, 128, 255);

    BufferedImage wide = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    wide.getRaster().setSample(0, 0, 0, 65535);
    wide.getRaster().setSample(1, 0, 0, 0x8000);
    assertThat(row(wide, 0)[0]).isEqualTo(255);
    assertThat(row(wide, 0)[4]).isCloseTo(127.50195f, within(1e-4f));
  }

  @Test
  void bytesAreTheNumbersThemselves() {
    BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_3BYTE_BGR);
    BufferedImage withAlpha = new BufferedImage(256, 1, BufferedImage.TYPE_4BYTE_ABGR);
    float[] expected = new float[256 * Pixels.CHANNELS];
    for (int column = 0; column < 256; column++) {
      int[] colours = {column, 255 - column, column ^ 0x55, 255};
      image.getRaster().setPixel(column, 0, colours);
      withAlpha.getRaster().setPixel(column, 0, colours);
      for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
        expected[column * Pixels.CHANNELS + channel] = colours[channel];
      }
    }

    assertThat(row(image, 0)).containsExactly(expected);
    assertThat(row(withAlpha, 0)).containsExactly(expected);
  }

  @Test
  void greyWithAlpha() {
    BufferedImage image = components(ColorSpace.CS_GRAY, DataBuffer.TYPE_BYTE, true, false, 1);
    image.getRaster().setPixel(0, 0, new int[] {200, 51});

    assertThat(row(image, 0)).containsExactly(200, 200, 200, 51);
  }

  @Test
  void sixteenBitsKeepTheirPrecision() {
    BufferedImage image = components(ColorSpace.CS_sRGB, DataBuffer.TYPE_USHORT, false, false, 1);
    image.getRaster().setPixel(0, 0, new int[] {65535, 257, 300});

    float[] pixel = row(image, 0);
    assertThat(pixel[0]).isEqualTo(255);
    assertThat(pixel[1]).isCloseTo(1, within(1e-6f));
    assertThat(pixel[2]).isCloseTo(1.16732f, within(1e-4f));
    assertThat(pixel[3]).isEqualTo(255);
  }

  @Test
  void premultipliedColoursAreDivided() {
    BufferedImage image = components(ColorSpace.CS_sRGB, DataBuffer.TYPE_USHORT, true, true, 2);
    image.getRaster().setPixel(0, 0, new int[] {10000, 5000, 0, 20000});

    assertThat(row(image, 0)[0]).isCloseTo(127.5f, within(1e-4f));
    assertThat(row(image, 0)[1]).isCloseTo(63.75f, within(1e-4f));
    assertThat(row(image, 0)).endsWith(0, 0, 0, 0);
  }

  @Test
  void floatingPointSamples() {
    BufferedImage image = components(ColorSpace.CS_sRGB, DataBuffer.TYPE_FLOAT, false, false, 1);
    image.getRaster().setPixel(0, 0, new float[] {0.25f, 1, 0});

    assertThat(row(image, 0)).containsExactly(63.75f, 255, 0, 255);
  }

  @Test
  void partsOfPictures() {
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_3BYTE_BGR);
    image.setRGB(2, 3, 0xff102030);
    BufferedImage part = image.getSubimage(2, 3, 2, 1);

    assertThat(row(part, 0)).startsWith(0x10, 0x20, 0x30, 255);
  }
}
