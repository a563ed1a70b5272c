package dev.atrous.processor.random;

/**
 * How large a random network may be, so that a run stays short.
 *
 * @param elements of one map
 * @param channels of one map
 * @param weights of one operation
 * @param work of one layer for the reference, in multiply-adds
 * @param allWork of all layers
 */
record Limits(int elements, int channels, int weights, long work, long allWork) {

  /** Most networks: all kinds of layers, on maps of a few pixels. */
  static final Limits SMALL = new Limits(5000, 300, 30_000, 5_000_000, 30_000_000);

  /** Maps that caches do not hold, which are computed in other ways; their convolutions are few. */
  static final Limits LARGE = new Limits(1_400_000, 300, 30_000, 30_000_000, 90_000_000);

  /** So many channels that pixels are given room between them. */
  static final Limits WIDE = new Limits(30_000, 600, 300_000, 12_000_000, 40_000_000);
}
