package dev.atrous.runtime.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.atrous.runtime.Shape;
import dev.atrous.runtime.Tensor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PicturesTest {

  /** Red, green; blue, grey. */
  private static BufferedImage fourColours() {
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0xff0000);
    image.setRGB(1, 0, 0x00ff00);
    image.setRGB(0, 1, 0x0000ff);
    image.setRGB(1, 1, 0x80807f);
    return image;
  }

  @Test
  void isRedGreenBlueInPlanes() {
    Tensor tensor = Pictures.toTensor(fourColours(), Normalization.NONE);

    assertThat(tensor.shape()).isEqualTo(new Shape(1, 3, 2, 2));
    assertThat(tensor.toPlanar()).containsExactly(255, 0, 0, 128, 0, 255, 0, 128, 0, 0, 255, 127);
  }

  @Test
  void normalises() {
    BufferedImage image = fourColours();

    assertThat(Pictures.toTensor(image, Normalization.UNIT).get(0, 0, 1, 1)).isEqualTo(128 / 255f);
    assertThat(Pictures.toTensor(image, Normalization.SIGNED).toPlanar())
        .startsWith(1, -1, -1, (128 - 127.5f) / 127.5f);
    Tensor imagenet = Pictures.toTensor(image, Normalization.IMAGENET);
    assertThat(imagenet.get(0, 0, 0, 0)).isCloseTo((1 - 0.485f) / 0.229f, within(1e-6f));
    assertThat(imagenet.get(0, 1, 0, 0)).isCloseTo((0 - 0.456f) / 0.224f, within(1e-6f));
    assertThat(imagenet.get(0, 2, 1, 0)).isCloseTo((1 - 0.406f) / 0.225f, within(1e-6f));
  }

  @Test
  void greyTensorsHoldLuma() {
    Tensor grey =
        Pictures.toGreyTensor(fourColours(), 2, 2, Interpolation.BILINEAR, Normalization.NONE);

    assertThat(grey.shape()).isEqualTo(new Shape(1, 1, 2, 2));
    assertThat(grey.get(0, 0, 0, 0)).isCloseTo(76.245f, within(1e-3f));
    assertThat(grey.get(0, 0, 0, 1)).isCloseTo(149.685f, within(1e-3f));
    assertThat(grey.get(0, 0, 1, 0)).isCloseTo(29.07f, within(1e-3f));
  }

  @Test
  void stretchesToAnySize() {
    Tensor tall = Pictures.toTensor(fourColours(), 6, 2, Interpolation.NEAREST, Normalization.NONE);

    assertThat(tall.get(0, 0, 2, 0)).isEqualTo(255);
    assertThat(tall.get(0, 0, 3, 0)).isEqualTo(0);
    assertThat(tall.get(0, 2, 3, 0)).isEqualTo(255);
    for (Interpolation interpolation : Interpolation.values()) {
      assertThat(
              Pictures.toTensor(fourColours(), 2, 2, interpolation, Normalization.NONE).toPlanar())
          .as("%s in the same size", interpolation)
          .isEqualTo(Pictures.toTensor(fourColours(), Normalization.NONE).toPlanar());
    }
    assertThatThrownBy(
            () -> Pictures.toTensor(fourColours(), 0, 2, Interpolation.NEAREST, Normalization.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("height");
  }

  @Test
  void antialiasingAveragesWhatBilinearSkips() {
    BufferedImage stripes = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
    for (int row = 0; row < 64; row++) {
      for (int column = 0; column < 64; column += 8) {
        stripes.getRaster().setSample(column, row, 0, 240);
      }
    }
    Tensor skipped =
        Pictures.toGreyTensor(stripes, 8, 8, Interpolation.BILINEAR, Normalization.NONE);
    Tensor averaged =
        Pictures.toGreyTensor(stripes, 8, 8, Interpolation.ANTIALIASED, Normalization.NONE);

    assertThat(skipped.get(0, 0, 4, 4)).isZero();
    assertThat(averaged.get(0, 0, 4, 4)).isCloseTo(30, within(1e-3f));
  }

  @Test
  void imagesComeBack() {
    for (Normalization normalization :
        new Normalization[] {
          Normalization.NONE, Normalization.UNIT, Normalization.SIGNED, Normalization.IMAGENET
        }) {
      Tensor tensor = Pictures.toTensor(fourColours(), normalization);
      BufferedImage image = Pictures.toImage(tensor, normalization);
      for (int row = 0; row < 2; row++) {
        for (int column = 0; column < 2; column++) {
          assertThat(image.getRGB(column, row)).isEqualTo(fourColours().getRGB(column, row));
        }
      }
    }
  }

  @Test
  void imagesAreClampedAndRounded() {
    float[] values = {-3, 0.4f, 0.6f, 254.6f, 300, Float.NaN, Float.POSITIVE_INFINITY};
    BufferedImage image = Pictures.toImage(Tensor.planar(values, 1, 1, 1, 7), Normalization.NONE);

    assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    assertThat(image.getRaster().getPixels(0, 0, 7, 1, (int[]) null))
        .containsExactly(0, 0, 1, 255, 255, 0, 255);
  }

  @Test
  void checksTensors() {
    assertThatThrownBy(() -> Pictures.toImage(Tensor.zeros(1, 2, 3, 4), Normalization.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a tensor of 1 or 3 channels, found 1×2×3×4.");
    assertThatThrownBy(() -> Pictures.toImage(Tensor.zeros(2, 3, 3, 4), Normalization.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Tensor.image");
    assertThatThrownBy(() -> Pictures.toImage(Tensor.zeros(1, 21, 3, 4), Palette.VOC))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 channel");
    assertThatThrownBy(
            () ->
                Pictures.toGreyTensor(
                    fourColours(), 2, 2, Interpolation.NEAREST, Normalization.IMAGENET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a normalisation of 1 or 1 channels, found one of 3.");
  }

  @Test
  void classesBecomeColoursAndStayIndices() {
    Tensor classes = Tensor.planar(new float[] {0, 1, 15, 255}, 1, 1, 2, 2);
    BufferedImage image = Pictures.toImage(classes, Palette.VOC);

    assertThat(image.getRGB(0, 0)).isEqualTo(0xff000000);
    assertThat(image.getRGB(1, 0)).isEqualTo(0xff800000);
    assertThat(image.getRGB(0, 1)).isEqualTo(0xffc08080);
    assertThat(image.getRaster().getPixels(0, 0, 2, 2, (int[]) null))
        .containsExactly(0, 1, 15, 255);
    for (float wrong : new float[] {-1, 2, 0.5f, Float.NaN, Float.POSITIVE_INFINITY, 1e20f}) {
      assertThatThrownBy(
              () ->
                  Pictures.toImage(
                      Tensor.planar(new float[] {0, 1, wrong}, 1, 1, 1, 3), Palette.of(1, 2)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Expected class indices from 0 to 1, found " + wrong + " in row 0, column 2.");
    }
  }

  @Test
  void noImageMakesNoPicture() {
    assertThatThrownBy(() -> Pictures.toImage(Tensor.zeros(0, 3, 2, 2), Normalization.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected a tensor of one image, found 0×3×2×2");
    assertThatThrownBy(() -> Pictures.toImage(Tensor.zeros(0, 1, 2, 2), Palette.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void overlaysMixByOpacity() {
    BufferedImage photograph = new BufferedImage(4, 2, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = photograph.createGraphics();
    graphics.setColor(new Color(100, 200, 40));
    graphics.fillRect(0, 0, 4, 2);
    graphics.dispose();
    Palette palette = Palette.of(0x000000, 0xff0000).transparent(0);
    BufferedImage colours =
        Pictures.toImage(Tensor.planar(new float[] {0, 1}, 1, 1, 1, 2), palette);

    BufferedImage mixed = Pictures.overlay(photograph, colours, 0.4);
    assertThat(mixed.getWidth()).isEqualTo(4);
    assertThat(mixed.getHeight()).isEqualTo(2);
    assertThat(new Color(mixed.getRGB(1, 1))).isEqualTo(new Color(100, 200, 40));
    assertThat(new Color(mixed.getRGB(2, 1))).isEqualTo(new Color(162, 120, 24));
    assertThat(Pictures.overlay(photograph, colours, 0).getRGB(3, 0))
        .isEqualTo(photograph.getRGB(3, 0));
    assertThat(Pictures.overlay(photograph, colours, 1).getRGB(3, 0)).isEqualTo(0xffff0000);
    for (double opacity : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> Pictures.overlay(photograph, colours, opacity))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void fillsTransparentParts() {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x00ff0000);
    image.setRGB(1, 0, 0xff00ff00);
    image.setRGB(2, 0, 0x330000ff);
    BufferedImage filled = Pictures.onBackground(image, Color.WHITE);

    assertThat(filled.getRGB(0, 0)).isEqualTo(0xffffffff);
    assertThat(filled.getRGB(1, 0)).isEqualTo(0xff00ff00);
    assertThat(new Color(filled.getRGB(2, 0))).isEqualTo(new Color(204, 204, 255));
    assertThat(Pictures.toTensor(image, Normalization.NONE).toInterleaved())
        .as("alpha is dropped")
        .containsExactly(255, 0, 0, 0, 255, 0, 0, 0, 255);
  }
}
