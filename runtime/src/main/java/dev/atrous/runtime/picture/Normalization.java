package dev.atrous.runtime.picture;

/**
 * The range of numbers in which a network was trained to see colours: y = (x · scale − mean) / std,
 * where x is a colour from 0 to 255.
 */
public final class Normalization {

  /** 0 to 255 as they are. */
  public static final Normalization NONE = of(1, 0, 1);

  /** 0 to 1: x / 255. */
  public static final Normalization UNIT = of(1, 0, 255);

  /** −1 to 1: (x − 127.5) / 127.5. */
  public static final Normalization SIGNED = of(1, 127.5, 127.5);

  /** The mean and standard deviation of ImageNet in red, green and blue, after x / 255. */
  public static final Normalization IMAGENET =
      of(1 / 255.0, new double[] {0.485, 0.456, 0.406}, new double[] {0.229, 0.224, 0.225});

  private final double scale;
  private final double[] mean;
  private final double[] std;

  private Normalization(double scale, double[] mean, double[] std) {
    this.scale = scale;
    this.mean = mean;
    this.std = std;
  }

  /** The same normalisation of every channel. */
  public static Normalization of(double scale, double mean, double std) {
    return of(scale, new double[] {mean}, new double[] {std});
  }

  /**
   * A normalisation for each channel.
   *
   * @param scale what colours are multiplied by first, often 1/255
   * @param mean one number, or one per channel in the order red, green, blue
   * @param std as many numbers as {@code mean}
   * @throws IllegalArgumentException if the numbers do not match, are not finite, or {@code scale}
   *     or a {@code std} is zero
   */
  public static Normalization of(double scale, double[] mean, double[] std) {
    if (mean.length == 0 || mean.length != std.length) {
      throw new IllegalArgumentException(
          "Expected as many numbers in mean as in std, found "
              + mean.length
              + " and "
              + std.length
              + ".");
    }
    checkUsable("scale", scale, true);
    for (int channel = 0; channel < mean.length; channel++) {
      checkUsable("mean", mean[channel], false);
      checkUsable("std", std[channel], true);
    }
    return new Normalization(scale, mean.clone(), std.clone());
  }

  private static void checkUsable(String what, double number, boolean divides) {
    if (!Double.isFinite(number) || (divides && number == 0)) {
      throw new IllegalArgumentException(
          "Expected a finite number"
              + (divides ? " other than 0" : "")
              + " as "
              + what
              + ", found "
              + number
              + ".");
    }
  }

  /** Checks that this normalisation is for a number of channels. */
  void check(int channels) {
    if (mean.length != 1 && mean.length != channels) {
      throw new IllegalArgumentException(
          "Expected a normalisation of 1 or "
              + channels
              + " channels, found one of "
              + mean.length
              + ".");
    }
  }

  /** A colour from 0 to 255 as the network sees it. */
  float normalize(int channel, float colour) {
    int at = mean.length == 1 ? 0 : channel;
    return (float) ((colour * scale - mean[at]) / std[at]);
  }

  /** The colour, from 0 to 255 and rounded, of a number that a network gave. */
  int restore(int channel, float value) {
    int at = mean.length == 1 ? 0 : channel;
    double colour = (value * std[at] + mean[at]) / scale;
    return (int) Math.round(Math.min(Math.max(colour, 0), 255));
  }
}
