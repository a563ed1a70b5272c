package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @Slice}: the channels from one on, up to another that is left out. */
public record Slice(int from, int to) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    Extent input = inputs.get(0);
    int end = to > 0 ? to : input.channels();
    ImpossibleShape.unless(from < end && end <= input.channels(), "the slice reaches outside");
    return new Extent(end - from, input.height(), input.width());
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    return Planes.compute(
        x.batch(),
        output(List.of(x.extent())),
        (image, channel, row, column) -> x.at(image, from + channel, row, column));
  }
}
