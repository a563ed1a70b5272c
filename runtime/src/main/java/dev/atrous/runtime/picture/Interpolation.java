package dev.atrous.runtime.picture;

/**
 * How a picture is resized. Pixels are areas, their centres at half-integer coordinates, and the
 * whole picture is stretched onto the whole target.
 */
public enum Interpolation {
  /** The pixel under the target's centre: source = ⌊(target + ½) · in / out⌋. Invents no values. */
  NEAREST,
  /**
   * Between the two nearest centres of each axis, clamped at the edges, whatever the scale: what
   * TensorFlow and PyTorch ({@code align_corners=False}) call bilinear. It skips pixels when it
   * shrinks to less than half.
   */
  BILINEAR,
  /**
   * The same when enlarging; when shrinking, the triangle is as wide as the scale, so that every
   * pixel counts: what Pillow calls bilinear, and PyTorch {@code antialias=True}. For photographs.
   */
  ANTIALIASED,
  /**
   * Cubic convolution over four centres of each axis (Keys 1981, a = −½), which keeps edges sharper
   * than a triangle; as wide as the scale when shrinking. What Pillow calls bicubic, and PyTorch
   * {@code bicubic} with {@code antialias=True}. Where it swings beyond 0 or 255 it is cut.
   */
  BICUBIC
}
