package dev.atrous.runtime.loops;

import java.util.Arrays;
import java.util.Objects;

/**
 * A scale and a shift per channel, {@code y = scale · x + shift}: batch normalisation at inference,
 * when mean and variance are constants (Ioffe and Szegedy 2015, algorithm 2). The arrays are held,
 * not copied.
 *
 * @param scale the factor of each channel
 * @param shift what is added to each channel, as many numbers as {@code scale}
 */
public record Affine(float[] scale, float[] shift) {

  /** Checks that both arrays describe the same channels. */
  public Affine {
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(shift, "shift");
    if (scale.length != shift.length) {
      throw new IllegalArgumentException(
          "Expected as many shifts as scales, found "
              + shift.length
              + " shifts for "
              + scale.length
              + " scales.");
    }
  }

  /** The number of channels. */
  public int channels() {
    return scale.length;
  }

  /** The map that changes nothing. */
  public static Affine identity(int channels) {
    float[] scale = new float[channels];
    Arrays.fill(scale, 1);
    return new Affine(scale, new float[channels]);
  }

  /**
   * The normalisation {@code y = (x − mean) / std}.
   *
   * @param channels the number of channels
   * @param mean one number, or one for each channel
   * @param std likewise, none of them 0
   */
  public static Affine normalization(int channels, float[] mean, float[] std) {
    float[] scale = new float[channels];
    float[] shift = new float[channels];
    for (int channel = 0; channel < channels; channel++) {
      double deviation = std[Math.min(channel, std.length - 1)];
      scale[channel] = (float) (1 / deviation);
      shift[channel] = (float) (-mean[Math.min(channel, mean.length - 1)] / deviation);
    }
    return new Affine(scale, shift);
  }
}
