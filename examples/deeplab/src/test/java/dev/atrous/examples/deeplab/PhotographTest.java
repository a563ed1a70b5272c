package dev.atrous.examples.deeplab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.examples.testing.Data;
import dev.atrous.runtime.picture.Pictures;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** From a photograph's file to its mask, against the masks that were published with the network. */
class PhotographTest {

  private static final String FOLDER = "deeplabv3_257/photos/segmentation_";

  @Test
  void hasTheGoldenMask() {
    BufferedImage photo = Pictures.load(Data.file(FOLDER + "input_rotation0.jpg"));
    BufferedImage golden = Pictures.load(Data.file(FOLDER + "golden_rotation0.png"));
    assertThat(differing(mask(photo), golden)).isZero();
  }

  /**
   * The same scene lying on its side. Its golden mask was made by turning the photograph upright
   * first and the mask back after; what read and turned the file then is not what does here, and 32
   * of 66,049 pixels, all at the edges between classes, come out differently.
   */
  @Test
  void hasTheGoldenMaskOfATurnedPhotographExceptAtEdges() {
    BufferedImage photo = Pictures.load(Data.file(FOLDER + "input_rotation90_flop.jpg"));
    BufferedImage golden = Pictures.load(Data.file(FOLDER + "golden_rotation90_flop.png"));
    assertThat(differing(turned(mask(turned(photo))), golden)).isLessThan(50);
  }

  private static BufferedImage mask(BufferedImage photo) {
    return Segmentation.of(DeepLabTest.network(), photo).maskPicture();
  }

  /** Mirrored at the diagonal from bottom left to top right; twice is the picture itself. */
  private static BufferedImage turned(BufferedImage picture) {
    int last = picture.getWidth() - 1;
    BufferedImage turned = new BufferedImage(last + 1, last + 1, picture.getType());
    for (int row = 0; row <= last; row++) {
      for (int column = 0; column <= last; column++) {
        int[] pixel = picture.getRaster().getPixel(last - row, last - column, (int[]) null);
        turned.getRaster().setPixel(column, row, pixel);
      }
    }
    return turned;
  }

  /** The golden picture shows ten times the index. */
  private static int differing(BufferedImage mask, BufferedImage golden) {
    int differing = 0;
    for (int row = 0; row < golden.getHeight(); row++) {
      for (int column = 0; column < golden.getWidth(); column++) {
        int found = 10 * mask.getRaster().getSample(column, row, 0);
        differing += found == golden.getRaster().getSample(column, row, 0) ? 0 : 1;
      }
    }
    return differing;
  }
}
