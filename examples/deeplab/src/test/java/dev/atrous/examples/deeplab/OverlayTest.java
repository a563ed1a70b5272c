package dev.atrous.examples.deeplab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atrous.runtime.Tensor;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Colours where the scores say so, smooth edges between, the photograph's own size. */
class OverlayTest {

  private static final int WIDTH = 300;
  private static final int HEIGHT = 200;

  @Test
  void tintsWhatIsFoundAndDimsTheRest() {
    BufferedImage overlay = Overlay.paint(grey(), halves());

    assertThat(overlay.getWidth()).isEqualTo(WIDTH);
    assertThat(overlay.getHeight()).isEqualTo(HEIGHT);
    int background = overlay.getRGB(10, 100);
    assertThat(background & 0xFF).isLessThan(0x80).isGreaterThan(0x40);
    assertThat(background >> 8 & 0xFF).isEqualTo(background & 0xFF);
    int cow = overlay.getRGB(WIDTH - 10, 100);
    assertThat(cow >> 16 & 0xFF).isCloseTo((0x80 + VocClass.COW.red()) / 2, within(8));
    assertThat(cow >> 8 & 0xFF).isCloseTo((0x80 + VocClass.COW.green()) / 2, within(8));
    assertThat(cow & 0xFF).isCloseTo((0x80 + VocClass.COW.blue()) / 2, within(8));
  }

  @Test
  void leavesThePhotographAsItIs() {
    BufferedImage photo = grey();
    Overlay.paint(photo, halves());
    assertThat(photo.getRGB(10, 10)).isEqualTo(0xFF808080);
  }

  /** Background on the left, cow on the right. */
  private static Tensor halves() {
    Tensor scores = Tensor.zeros(1, 21, 257, 257);
    for (int row = 0; row < 257; row++) {
      for (int column = 0; column < 257; column++) {
        scores.set(0, column < 128 ? 0 : VocClass.COW.ordinal(), row, column, 20);
      }
    }
    return scores;
  }

  private static BufferedImage grey() {
    BufferedImage grey = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < HEIGHT; row++) {
      for (int column = 0; column < WIDTH; column++) {
        grey.setRGB(column, row, 0x808080);
      }
    }
    return grey;
  }
}
