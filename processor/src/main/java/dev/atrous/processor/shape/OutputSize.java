package dev.atrous.processor.shape;

import java.math.BigInteger;

/** The size of a map before it is known to be one: numbers that may be below 1 or far too large. */
public record OutputSize(long channels, long height, long width) {

  static OutputSize of(MapShape map) {
    return new OutputSize(map.channels(), map.height(), map.width());
  }

  OutputSize withChannels(long changed) {
    return new OutputSize(changed, height, width);
  }

  /** How many numbers the map holds. */
  public BigInteger elements() {
    return product(channels, height, width);
  }

  static BigInteger product(long one, long two, long three) {
    return BigInteger.valueOf(one)
        .multiply(BigInteger.valueOf(two))
        .multiply(BigInteger.valueOf(three));
  }
}
