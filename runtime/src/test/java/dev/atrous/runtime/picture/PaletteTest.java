package dev.atrous.runtime.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PaletteTest {

  /** The published colours of the 20 classes. */
  @Test
  void pascalVoc() {
    int[][] expected = {
      {0, 0, 0}, {128, 0, 0}, {0, 128, 0}, {128, 128, 0}, {0, 0, 128}, {128, 0, 128},
      {0, 128, 128}, {128, 128, 128}, {64, 0, 0}, {192, 0, 0}, {64, 128, 0}, {192, 128, 0},
      {64, 0, 128}, {192, 0, 128}, {64, 128, 128}, {192, 128, 128}, {0, 64, 0}, {128, 64, 0},
      {0, 192, 0}, {128, 192, 0}, {0, 64, 128}
    };
    for (int index = 0; index < expected.length; index++) {
      int[] colour = expected[index];
      assertThat(Palette.VOC.argb(index))
          .as("class %d", index)
          .isEqualTo(0xff000000 | colour[0] << 16 | colour[1] << 8 | colour[2]);
    }
    assertThat(Palette.VOC.argb(255)).as("void").isEqualTo(0xffe0e0c0);
    assertThat(Palette.VOC.size()).isEqualTo(256);
  }

  @Test
  void coloursAreOpaqueUnlessMadeTransparent() {
    Palette palette = Palette.of(0x102030, 0x40506070);

    assertThat(palette.argb(0)).isEqualTo(0xff102030);
    assertThat(palette.argb(1)).isEqualTo(0xff506070);
    assertThat(palette.transparent(1).argb(1)).isEqualTo(0x506070);
    assertThat(palette.argb(1)).isEqualTo(0xff506070);
    assertThatThrownBy(() -> palette.argb(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> palette.transparent(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(Palette::of).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Palette.of(new int[257]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected 1 to 256 colours, found 257.");
  }
}
