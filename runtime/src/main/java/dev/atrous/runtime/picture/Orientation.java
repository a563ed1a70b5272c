package dev.atrous.runtime.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/**
 * How a camera was held, as it notes in the file's EXIF data: which of the eight ways of turning
 * and mirroring brings the stored pixels upright.
 *
 * @param swapped whether rows become columns
 * @param mirroredX whether the stored columns run backwards
 * @param mirroredY whether the stored rows run backwards
 * @see <a href="https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf">EXIF 2.3, tag 274</a>
 */
record Orientation(boolean swapped, boolean mirroredX, boolean mirroredY) {

  /** Stored as it is seen. */
  static final Orientation UPRIGHT = new Orientation(false, false, false);

  private static final int TAG = 274;
  private static final int SHORT = 3;
  private static final int BYTES_OF_ENTRY = 12;

  private static final int LITTLE_ENDIAN = 0x4949;
  private static final int BIG_ENDIAN = 0x4d4d;
  private static final int TIFF = 42;

  private static final int JPEG = 0xffd8;
  private static final int JPEG_EXIF = 0xffe1;
  private static final int JPEG_SCAN = 0xffda;
  private static final int JPEG_END = 0xffd9;
  private static final int JPEG_MARKERS = 0xffc0;
  private static final int EXIF = 0x45786966;

  private static final long PNG = 0x89504e470d0a1a0aL;
  private static final int PNG_EXIF = 0x65584966;
  private static final int PNG_PIXELS = 0x49444154;

  /** The orientation of number 1 to 8; of any other, upright. */
  private static Orientation of(int number) {
    return switch (number) {
      case 2 -> new Orientation(false, true, false);
      case 3 -> new Orientation(false, true, true);
      case 4 -> new Orientation(false, false, true);
      case 5 -> new Orientation(true, false, false);
      case 6 -> new Orientation(true, false, true);
      case 7 -> new Orientation(true, true, true);
      case 8 -> new Orientation(true, true, false);
      default -> UPRIGHT;
    };
  }

  /**
   * The orientation that a JPEG, PNG or TIFF notes, upright if it notes none or in a way that
   * cannot be understood. The stream stands at its beginning before and after.
   */
  static Orientation of(ImageInputStream stream) throws IOException {
    try {
      return of(number(stream));
    } catch (EOFException e) {
      return UPRIGHT; // Whoever reads the pixels will say so.
    } finally {
      stream.setByteOrder(ByteOrder.BIG_ENDIAN);
      stream.seek(0);
    }
  }

  private static int number(ImageInputStream stream) throws IOException {
    int start = stream.readUnsignedShort();
    if (start == JPEG) {
      return inJpeg(stream);
    } else if (start == LITTLE_ENDIAN || start == BIG_ENDIAN) {
      return inTiff(stream, 0, Long.MAX_VALUE);
    }
    stream.seek(0);
    return stream.readLong() == PNG ? inPng(stream) : 0;
  }

  private static int inJpeg(ImageInputStream stream) throws IOException {
    int marker = stream.readUnsignedShort();
    while (marker >= JPEG_MARKERS && marker != JPEG_SCAN && marker != JPEG_END) {
      long start = stream.getStreamPosition();
      int length = stream.readUnsignedShort();
      if (marker == JPEG_EXIF && stream.readInt() == EXIF && stream.readUnsignedShort() == 0) {
        return inTiff(stream, stream.getStreamPosition(), start + length);
      }
      stream.seek(start + Math.max(length, Short.BYTES));
      marker = stream.readUnsignedShort();
    }
    return 0;
  }

  private static int inPng(ImageInputStream stream) throws IOException {
    while (true) {
      long length = stream.readUnsignedInt();
      int type = stream.readInt();
      long start = stream.getStreamPosition();
      if (type == PNG_EXIF) {
        return inTiff(stream, start, start + length);
      } else if (type == PNG_PIXELS || length > Integer.MAX_VALUE) {
        return 0;
      }
      stream.seek(start + length + Integer.BYTES);
    }
  }

  /** In the first directory of what EXIF data is: a TIFF file without a picture. */
  private static int inTiff(ImageInputStream stream, long start, long end) throws IOException {
    stream.seek(start);
    boolean little = stream.readUnsignedShort() == LITTLE_ENDIAN;
    stream.setByteOrder(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if (stream.readUnsignedShort() != TIFF) {
      return 0;
    }
    long directory = start + stream.readUnsignedInt();
    if (directory >= end) {
      return 0;
    }
    stream.seek(directory);
    int entries = stream.readUnsignedShort();
    for (int entry = 0; entry < entries; entry++) {
      stream.seek(directory + Short.BYTES + (long) BYTES_OF_ENTRY * entry);
      if (stream.readUnsignedShort() == TAG) {
        boolean one = stream.readUnsignedShort() == SHORT && stream.readUnsignedInt() == 1;
        return one ? stream.readUnsignedShort() : 0;
      }
    }
    return 0;
  }

  /** A picture as it is to be seen: the same one if it is upright already, else a new one. */
  BufferedImage upright(BufferedImage stored) {
    if (equals(UPRIGHT)) {
      return stored;
    }
    Raster from = stored.getRaster();
    int width = stored.getWidth();
    int height = stored.getHeight();
    WritableRaster to =
        from.createCompatibleWritableRaster(swapped ? height : width, swapped ? width : height);
    Object line = null;
    Object backwards = null;
    for (int y = 0; y < height; y++) {
      line = from.getDataElements(0, y, width, 1, line);
      if (mirroredX) {
        backwards = backwards(line, width, backwards);
      }
      Object seen = mirroredX ? backwards : line;
      int at = mirroredY ? height - 1 - y : y;
      if (swapped) {
        to.setDataElements(at, 0, 1, width, seen);
      } else {
        to.setDataElements(0, at, width, 1, seen);
      }
    }
    return new BufferedImage(stored.getColorModel(), to, stored.isAlphaPremultiplied(), null);
  }

  /**
   * The pixels of a line from the last to the first.
   *
   * @param line an array of whatever the raster keeps, so many for each pixel
   * @param target an array like it to be filled, or null
   */
  private static Object backwards(Object line, int pixels, Object target) {
    int length = Array.getLength(line);
    Object backwards =
        target == null ? Array.newInstance(line.getClass().getComponentType(), length) : target;
    int each = length / pixels;
    for (int pixel = 0; pixel < pixels; pixel++) {
      System.arraycopy(line, pixel * each, backwards, (pixels - 1 - pixel) * each, each);
    }
    return backwards;
  }
}
