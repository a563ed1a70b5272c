package dev.atrous.processor.plan;

/**
 * Which maps are read in order, row by row, before steps that read one or two vectors of each pixel
 * at a time, so that they do not wait for every line: those that have left the second-level cache.
 *
 * <p>ms without / with, vectors of 512 bits, JDK 25, second-level cache of 1 MB. Depthwise 3×3 and
 * pointwise together, in Xception ({@code network.profile} after 30 passes): 147×147, 64 → 128: 5.3
 * / 4.8; 147×147, 128 → 128: 10.0 / 8.5; 74×74, 256 → 256: 8.3 / 7.4; 37×37, 728 → 728: 14.0 /
 * 13.8; 19×19, 728 → 728: 3.60 / 3.60; in DeepLab 33×33, 960 → 160: 1.72 / 1.73; 33×33, 288 → 48:
 * 0.43 / 0.45. Maximum of 3×3, stride 2, in Xception: 147×147×128: 1.9 / 1.1; 74×74×256: 0.97 /
 * 0.49; 37×37×728: 0.48 / 0.38.
 */
final class Prefetching {

  /** Floats of a map from which on it pays if pixels are wide. */
  private static final int LEAST_OF_WIDE = 640 * 1024;

  /** Floats of a map from which on it pays. */
  private static final int LEAST = 1024 * 1024;

  /** Floats of a wide pixel. */
  private static final int WIDE = 128;

  private Prefetching() {}

  /** Whether rows of a map are to be read before a step reads them. */
  static boolean paysFor(Grid map) {
    return map.floats() >= (map.step() >= WIDE ? LEAST_OF_WIDE : LEAST);
  }
}
