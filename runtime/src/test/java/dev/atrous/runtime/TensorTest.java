package dev.atrous.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TensorTest {

  /** Each value tells its place: image, channel, row, column as decimal digits. */
  private static Tensor numbered() {
    Tensor tensor = Tensor.zeros(2, 3, 4, 5);
    for (int image = 0; image < 2; image++) {
      for (int channel = 0; channel < 3; channel++) {
        for (int row = 0; row < 4; row++) {
          for (int column = 0; column < 5; column++) {
            tensor.set(image, channel, row, column, digits(image, channel, row, column));
          }
        }
      }
    }
    return tensor;
  }

  private static int digits(int image, int channel, int row, int column) {
    return image * 1000 + channel * 100 + row * 10 + column;
  }

  @Test
  void isStoredChannelsLast() {
    float[] values = numbered().toInterleaved();

    assertThat(values).startsWith(0, 100, 200, 1, 101, 201).hasSize(120);
    assertThat(values[4 * 5 * 3]).isEqualTo(1000);
  }

  @Test
  void planarIsBatchChannelsHeightWidth() {
    float[] values = numbered().toPlanar();

    assertThat(values).startsWith(0, 1, 2, 3, 4, 10).hasSize(120);
    assertThat(values[4 * 5]).isEqualTo(100);
    assertThat(values[3 * 4 * 5]).isEqualTo(1000);
    assertThat(Tensor.planar(values, 2, 3, 4, 5).toInterleaved())
        .isEqualTo(numbered().toInterleaved());
  }

  @Test
  void planarCopiesInterleavedWraps() {
    float[] values = new float[6];
    Tensor planar = Tensor.planar(values, 1, 2, 1, 3);
    Tensor interleaved = Tensor.interleaved(values, 1, 2, 1, 3);
    values[3] = 7;

    assertThat(planar.get(0, 1, 0, 0)).isZero();
    assertThat(interleaved.get(0, 1, 0, 1)).isEqualTo(7);
    interleaved.interleaved().put(5, 8);
    assertThat(values[5]).isEqualTo(8);
    assertThat(interleaved.toInterleaved()).isNotSameAs(values).isEqualTo(values);
    assertThat(interleaved.array()).isSameAs(values);
  }

  @Test
  void takesOneImageOut() {
    Tensor image = numbered().image(1);

    assertThat(image.shape()).isEqualTo(new Shape(1, 3, 4, 5));
    assertThat(image.get(0, 2, 3, 4)).isEqualTo(1234);
    assertThatThrownBy(() -> numbered().image(2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Expected image 0 to 1 of a tensor 2×3×4×5, found 2.");
  }

  @Test
  void checksPositions() {
    Tensor tensor = numbered();

    assertThatThrownBy(() -> tensor.get(-1, 0, 0, 0)).hasMessageContaining("image");
    assertThatThrownBy(() -> tensor.get(0, 3, 0, 0)).hasMessageContaining("channel 0 to 2");
    assertThatThrownBy(() -> tensor.set(0, 0, 4, 0, 1)).hasMessageContaining("row");
    assertThatThrownBy(() -> tensor.get(0, 0, 0, 5))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Expected column 0 to 4 of a tensor 2×3×4×5, found 5.");
  }

  @Test
  void checksLengths() {
    assertThatThrownBy(() -> Tensor.planar(new float[5], 1, 2, 1, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected 6 values for the shape 1×2×1×3, found 5.");
    assertThatThrownBy(() -> Tensor.interleaved(new float[7], 1, 2, 1, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> numbered().copyPlanar(new float[121]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> numbered().copyInterleaved(new float[119]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tensor.planar(null, 1, 1, 1, 1))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void overlapsWhatLiesInTheSameArray() {
    float[] values = new float[6];
    Tensor one = Tensor.interleaved(values, 1, 2, 1, 3);
    Tensor other = Tensor.interleaved(values, 1, 1, 2, 3);

    assertThat(one.overlaps(one)).isTrue();
    assertThat(one.overlaps(other)).isTrue();
    assertThat(one.overlaps(Tensor.interleaved(values.clone(), 1, 2, 1, 3))).isFalse();
    assertThat(one.overlaps(Tensor.zeros(1, 2, 1, 3))).isFalse();
  }

  @Test
  void copiesPlanesIntoItsOwnArray() {
    float[] values = numbered().toInterleaved();
    Tensor.interleaved(values, 2, 3, 4, 5).copyPlanar(values);

    assertThat(values).isEqualTo(numbered().toPlanar());
  }

  @Test
  void mayHoldNoImage() {
    Tensor empty = Tensor.zeros(0, 3, 2, 2);

    assertThat(empty.batch()).isZero();
    assertThat(empty).hasToString("Tensor 0×3×2×2 []");
    assertThat(empty.toPlanar()).isEmpty();
    assertThat(empty.toInterleaved()).isEmpty();
    assertThat(empty.interleaved().capacity()).isZero();
    assertThat(Tensor.planar(new float[0], 0, 3, 2, 2).shape()).isEqualTo(empty.shape());
    assertThatThrownBy(() -> Tensor.planar(new float[12], 0, 3, 2, 2))
        .hasMessage("Expected 0 values for the shape 0×3×2×2, found 12.");
    assertThatThrownBy(() -> empty.image(0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Expected a tensor of at least one image, found 0×3×2×2.");
    assertThatThrownBy(() -> empty.set(0, 0, 0, 0, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Tensor.zeros(0, 3, 1, 1).argMax())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found 0×3×1×1");
  }

  @Test
  void nothingOverlapsAnEmptyTensor() {
    Tensor empty = Tensor.zeros(0, 3, 2, 2);
    float[] none = new float[0];
    Tensor one = Tensor.interleaved(none, 0, 1, 1, 1);

    assertThat(empty.overlaps(empty)).isFalse();
    assertThat(one.overlaps(Tensor.interleaved(none, 0, 2, 1, 1))).isFalse();
    assertThat(empty.overlaps(numbered())).isFalse();
  }
}
