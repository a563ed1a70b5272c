package dev.atrous.runtime.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Objects;

/** Colours for class indices. Immutable. */
public final class Palette {

  private static final int LARGEST = 256;

  /** The 256 colours of the PASCAL VOC segmentation masks: 0 is black, 255 (void) a light beige. */
  public static final Palette VOC = voc();

  private final int[] colours;

  private Palette(int[] colours) {
    this.colours = colours;
  }

  /**
   * A palette of opaque colours.
   *
   * @param colours the colour of each class as 0xRRGGBB; anything above is ignored
   * @throws IllegalArgumentException if there are no colours or more than 256
   */
  public static Palette of(int... colours) {
    if (colours.length < 1 || colours.length > LARGEST) {
      throw new IllegalArgumentException(
          "Expected 1 to " + LARGEST + " colours, found " + colours.length + ".");
    }
    int[] opaque = colours.clone();
    for (int index = 0; index < opaque.length; index++) {
      opaque[index] |= 0xff000000;
    }
    return new Palette(opaque);
  }

  /** The number of colours. */
  public int size() {
    return colours.length;
  }

  /**
   * The colour of a class as 0xAARRGGBB.
   *
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public int argb(int index) {
    return colours[Objects.checkIndex(index, colours.length)];
  }

  /**
   * This palette with one class invisible, so that an overlay leaves the photograph as it is there.
   *
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public Palette transparent(int index) {
    int[] changed = colours.clone();
    changed[index] = argb(index) & 0xffffff;
    return new Palette(changed);
  }

  /** An image of class indices, all zero, that shows them in these colours. */
  BufferedImage image(int height, int width) {
    IndexColorModel model =
        new IndexColorModel(Byte.SIZE, colours.length, colours, 0, true, -1, DataBuffer.TYPE_BYTE);
    return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
  }

  /**
   * The rule of the VOC development kit: taken three at a time from the lowest, the bits of an
   * index are the bits of red, green and blue from the highest, so that near indices differ most.
   */
  private static Palette voc() {
    int[] colours = new int[LARGEST];
    for (int index = 0; index < LARGEST; index++) {
      int rest = index;
      for (int bit = 7; rest != 0; bit--, rest >>= 3) {
        int red = rest & 1;
        int green = rest >> 1 & 1;
        int blue = rest >> 2 & 1;
        colours[index] |= (red << 16 | green << 8 | blue) << bit;
      }
    }
    return of(colours);
  }
}
