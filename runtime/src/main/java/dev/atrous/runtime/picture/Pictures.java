package dev.atrous.runtime.picture;

import dev.atrous.runtime.Shape;
import dev.atrous.runtime.Tensor;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;
import java.nio.file.Path;

/**
 * Pictures to tensors and back. Sizes are height first, as everywhere in this library. Colours are
 * taken as stored: colour profiles are ignored.
 */
@SuppressWarnings("exports") // Whoever uses pictures requires java.desktop; nobody else has to.
public final class Pictures {

  private static final int GREY = 1;
  private static final int RGB = 3;

  private Pictures() {}

  /**
   * Reads a picture file (PNG, JPEG, GIF, BMP, TIFF and what else the JDK has readers for); of
   * several pictures the first. It is turned upright if EXIF data in a JPEG, PNG or TIFF says how
   * the camera was held.
   *
   * @throws PictureException if the file is missing, unreadable, not a regular one, damaged or not
   *     a picture, has more than 100 million pixels, or more than there is memory for, or has CMYK
   *     colours
   */
  public static BufferedImage load(Path file) {
    return PictureFiles.load(file);
  }

  /**
   * Writes a picture in the format that the file's name ends with, {@code .png} for example. An
   * existing file is replaced only once the new one is complete.
   *
   * @throws PictureException if there is no such format, it cannot hold this picture, or the file
   *     cannot be written
   */
  public static void save(BufferedImage image, Path file) {
    PictureFiles.save(image, file);
  }

  /**
   * A picture as a tensor of 1×3×height×width in the order red, green, blue, in its own size. Alpha
   * is dropped; see {@link #onBackground}.
   *
   * @throws IllegalArgumentException if the normalisation is not for 1 or 3 channels
   */
  public static Tensor toTensor(BufferedImage image, Normalization normalization) {
    return toTensor(
        image, image.getHeight(), image.getWidth(), Interpolation.NEAREST, normalization);
  }

  /**
   * A picture as a tensor of 1×3×height×width in the order red, green, blue, stretched to that
   * size. Grey pictures give three equal channels. Alpha is dropped; see {@link #onBackground}.
   *
   * @throws IllegalArgumentException if a size is below 1, or the normalisation is not for 1 or 3
   *     channels
   */
  public static Tensor toTensor(
      BufferedImage image,
      int height,
      int width,
      Interpolation interpolation,
      Normalization normalization) {
    return toTensor(image, new Shape(1, RGB, height, width), interpolation, normalization);
  }

  /**
   * A picture as a tensor of 1×1×height×width, stretched to that size. Colours become their luma,
   * 0.299 red + 0.587 green + 0.114 blue. Alpha is dropped; see {@link #onBackground}.
   *
   * @throws IllegalArgumentException if a size is below 1, or the normalisation is not for 1
   *     channel
   */
  public static Tensor toGreyTensor(
      BufferedImage image,
      int height,
      int width,
      Interpolation interpolation,
      Normalization normalization) {
    return toTensor(image, new Shape(1, GREY, height, width), interpolation, normalization);
  }

  private static Tensor toTensor(
      BufferedImage image, Shape shape, Interpolation interpolation, Normalization normalization) {
    int channels = shape.channels();
    normalization.check(channels);
    float[] values =
        PictureScaler.scale(image, channels, shape.height(), shape.width(), interpolation);
    for (int at = 0; at < values.length; at++) {
      values[at] = normalization.normalize(at % channels, values[at]);
    }
    return Tensor.interleaved(values, 1, channels, shape.height(), shape.width());
  }

  /**
   * A picture with its transparent parts filled: each pixel mixed with a background by its alpha.
   *
   * @return a new opaque picture of the same size, 8 bits per colour
   */
  public static BufferedImage onBackground(BufferedImage image, Color background) {
    BufferedImage filled =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Blend.paint(filled, background.getRGB() & 0xffffff);
    Blend.over(filled, image, 1);
    return filled;
  }

  /**
   * A tensor as a picture: 3 channels as RGB, 1 channel as 8-bit grey. Numbers are brought back to
   * 0 to 255 by the inverse of a normalisation, rounded and clamped; {@link Normalization#NONE}
   * shows them as they are, so a map of class indices becomes a picture of the same numbers.
   *
   * @throws IllegalArgumentException if the tensor has another number of channels, or not one image
   */
  public static BufferedImage toImage(Tensor tensor, Normalization normalization) {
    checkOneImage(tensor);
    int channels = tensor.channels();
    if (channels != GREY && channels != RGB) {
      throw new IllegalArgumentException(
          "Expected a tensor of 1 or 3 channels, found " + tensor.shape() + ".");
    }
    normalization.check(channels);
    int type = channels == GREY ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
    BufferedImage image = new BufferedImage(tensor.width(), tensor.height(), type);
    FloatBuffer values = tensor.interleaved();
    int[] row = new int[tensor.width() * channels];
    for (int line = 0; line < tensor.height(); line++) {
      for (int at = 0; at < row.length; at++) {
        row[at] = normalization.restore(at % channels, values.get());
      }
      image.getRaster().setPixels(0, line, tensor.width(), 1, row);
    }
    return image;
  }

  /**
   * A map of class indices, 1×1×height×width, in colours. The picture is an indexed one: its
   * samples are still the indices, and a PNG of it keeps both.
   *
   * @throws IllegalArgumentException if the tensor has several channels, not one image, or a value
   *     that is not the index of a colour
   */
  public static BufferedImage toImage(Tensor classes, Palette palette) {
    checkOneImage(classes);
    if (classes.channels() != 1) {
      throw new IllegalArgumentException(
          "Expected a map of class indices in 1 channel, found " + classes.shape() + ".");
    }
    BufferedImage image = palette.image(classes.height(), classes.width());
    FloatBuffer values = classes.interleaved();
    int[] row = new int[classes.width()];
    for (int line = 0; line < classes.height(); line++) {
      for (int column = 0; column < row.length; column++) {
        float value = values.get();
        int index = (int) value;
        if (index != value || index < 0 || index >= palette.size()) {
          throw new IllegalArgumentException(
              "Expected class indices from 0 to "
                  + (palette.size() - 1)
                  + ", found "
                  + value
                  + " in row "
                  + line
                  + ", column "
                  + column
                  + ".");
        }
        row[column] = index;
      }
      image.getRaster().setPixels(0, line, row.length, 1, row);
    }
    return image;
  }

  /**
   * Colours laid over a photograph: photograph · (1 − a) + colours · a, where a is the opacity
   * times the colours' own alpha. The colours are stretched to the photograph's size without
   * mixing. A photograph with transparent parts is put on black first.
   *
   * @param photograph what lies below, unchanged
   * @param colours what lies above, such as a mask from {@link #toImage(Tensor, Palette)}
   * @param opacity from 0, only the photograph, to 1, only the colours
   * @return a new picture of the photograph's size, 8 bits per colour
   * @throws IllegalArgumentException if the opacity is not from 0 to 1
   */
  public static BufferedImage overlay(
      BufferedImage photograph, BufferedImage colours, double opacity) {
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("Expected an opacity from 0 to 1, found " + opacity + ".");
    }
    BufferedImage mixed = onBackground(photograph, Color.BLACK);
    Blend.over(mixed, colours, opacity);
    return mixed;
  }

  private static void checkOneImage(Tensor tensor) {
    if (tensor.batch() != 1) {
      throw new IllegalArgumentException(
          "Expected a tensor of one image, found "
              + tensor.shape()
              + "; Tensor.image takes one out of a batch.");
    }
  }
}
