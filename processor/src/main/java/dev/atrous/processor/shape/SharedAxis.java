package dev.atrous.processor.shape;

import dev.atrous.runtime.steps.SharedWindows;
import java.util.stream.IntStream;

/** Windows that share the input among them, as adaptive pooling has them. */
record SharedAxis(int input, int output) implements AxisMap {

  @Override
  public int[] reads(int at) {
    return IntStream.range(
            SharedWindows.first(at, input, output), SharedWindows.end(at, input, output))
        .toArray();
  }

  @Override
  public Span span(Span outputs) {
    long end = -Math.floorDiv(-(outputs.last() + 1) * input, (long) output);
    return new Span(Math.floorDiv(outputs.first() * input, (long) output), end - 1);
  }

  @Override
  public Ratio step() {
    return new Ratio(input, output);
  }

  @Override
  public long spacing() {
    return output % input == 0 ? 0 : 1;
  }

  @Override
  public boolean keepsRates() {
    return input == output;
  }
}
