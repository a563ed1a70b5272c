package dev.atrous.runtime.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/**
 * The pixels of any {@link BufferedImage} as red, green, blue and alpha from 0 to 255, row by row.
 *
 * <p>{@link BufferedImage#getRGB} alone would not do: it takes grey for linear light and brightens
 * it, cuts 16 bits to 8, and is slow where a picture has a colour profile. So samples of grey and
 * RGB pictures are taken as they are stored, profiles ignored, as networks are trained.
 */
abstract class Pixels {

  /** The numbers per pixel: red, green, blue and alpha, not multiplied by alpha. */
  static final int CHANNELS = 4;

  final BufferedImage image;

  private Pixels(BufferedImage image) {
    this.image = image;
  }

  /** The pixels of an image. */
  static Pixels of(BufferedImage image) {
    ColorModel model = image.getColorModel();
    int space = model.getColorSpace().getType();
    if (!(model instanceof ComponentColorModel)
        || (space != ColorSpace.TYPE_GRAY && space != ColorSpace.TYPE_RGB)) {
      return new Converted(image);
    }
    int type = model.getTransferType();
    boolean unsigned = type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT;
    return unsigned ? new Samples(image) : new NormalizedSamples(image);
  }

  /** Reads one row of four numbers per pixel. */
  abstract void read(int row, float[] target);

  /** Spreads a pixel's stored components, each from 0 to 1, over red, green, blue and alpha. */
  final void spread(float[] components, int from, float[] target, int column) {
    ColorModel model = image.getColorModel();
    int colours = model.getNumColorComponents();
    float alpha = model.hasAlpha() ? components[from + colours] : 1;
    for (int channel = 0; channel < 3; channel++) {
      float colour = components[from + (colours == 1 ? 0 : channel)];
      target[column * CHANNELS + channel] = 255 * colour;
    }
    target[column * CHANNELS + 3] = 255 * alpha;
  }

  /** Palettes, packed integers and unusual colour spaces, by the JDK's conversion. */
  private static final class Converted extends Pixels {

    private final int[] colours;

    Converted(BufferedImage image) {
      super(image);
      this.colours = new int[image.getWidth()];
    }

    @Override
    void read(int row, float[] target) {
      image.getRGB(0, row, colours.length, 1, colours, 0, colours.length);
      for (int column = 0; column < colours.length; column++) {
        int colour = colours[column];
        target[column * CHANNELS] = colour >> 16 & 0xff;
        target[column * CHANNELS + 1] = colour >> 8 & 0xff;
        target[column * CHANNELS + 2] = colour & 0xff;
        target[column * CHANNELS + 3] = colour >>> 24;
      }
    }
  }

  /** Unsigned samples of 8 or 16 bits, grey or RGB: nearly all photographs. */
  private static final class Samples extends Pixels {

    private final Raster raster;
    private final int bands;
    private final int[] samples;

    /** The greatest sample of each band. */
    private final float[] most;

    /** Of one pixel, each from 0 to 1. */
    private final float[] components;

    private final boolean premultiplied;

    /** Whether there are three samples, all numbers as asked for: 255 · (s / 255) = s up to 255. */
    private final boolean rgbBytes;

    Samples(BufferedImage image) {
      super(image);
      ColorModel model = image.getColorModel();
      raster = image.getRaster();
      bands = raster.getNumBands();
      samples = new int[image.getWidth() * bands];
      components = new float[bands];
      most = new float[bands];
      boolean bytes = true;
      for (int band = 0; band < bands; band++) {
        most[band] = (1 << model.getComponentSize(band)) - 1;
        bytes &= most[band] == 255;
      }
      premultiplied = model.hasAlpha() && model.isAlphaPremultiplied();
      rgbBytes = bytes && bands == 3;
    }

    @Override
    void read(int row, float[] target) {
      raster.getPixels(0, row, image.getWidth(), 1, samples);
      if (rgbBytes) {
        copy(target);
        return;
      }
      for (int column = 0; column < image.getWidth(); column++) {
        for (int band = 0; band < bands; band++) {
          components[band] = samples[column * bands + band] / most[band];
        }
        int colours = bands - 1;
        if (premultiplied && components[colours] > 0) {
          for (int band = 0; band < colours; band++) {
            components[band] /= components[colours];
          }
        }
        spread(components, 0, target, column);
      }
    }

    /** Without a division for each sample. */
    private void copy(float[] target) {
      int from = 0;
      for (int to = 0; to < image.getWidth() * CHANNELS; to += CHANNELS) {
        target[to] = samples[from];
        target[to + 1] = samples[from + 1];
        target[to + 2] = samples[from + 2];
        target[to + 3] = 255;
        from += 3;
      }
    }
  }

  /** Signed and floating-point samples, grey or RGB, by the colour model's own scale. */
  private static final class NormalizedSamples extends Pixels {

    private final float[] components = new float[CHANNELS];
    private Object stored;

    NormalizedSamples(BufferedImage image) {
      super(image);
    }

    @Override
    void read(int row, float[] target) {
      for (int column = 0; column < image.getWidth(); column++) {
        stored = image.getRaster().getDataElements(column, row, stored);
        image.getColorModel().getNormalizedComponents(stored, components, 0);
        spread(components, 0, target, column);
      }
    }
  }
}
