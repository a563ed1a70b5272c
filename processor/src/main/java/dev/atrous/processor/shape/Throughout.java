package dev.atrous.processor.shape;

import java.util.stream.IntStream;

/** All positions for each output, of which there are as many: each is normalised by all of them. */
record Throughout(int size) implements AxisMap {

  @Override
  public int[] reads(int output) {
    return IntStream.range(0, size).toArray();
  }

  @Override
  public Span span(Span outputs) {
    return new Span(0, size - 1L);
  }

  @Override
  public Ratio step() {
    return Ratio.ONE;
  }

  @Override
  public long spacing() {
    return size > 1 ? 1 : 0;
  }

  @Override
  public boolean keepsRates() {
    return true;
  }
}
