package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @Concat}: the channels of all inputs, one input after the other. */
public record Concatenation() implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    Extent first = inputs.get(0);
    int channels = 0;
    for (Extent input : inputs) {
      ImpossibleShape.unless(
          input.height() == first.height() && input.width() == first.width(),
          "maps of different sizes have no common channels");
      channels += input.channels();
    }
    return new Extent(channels, first.height(), first.width());
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    return Planes.compute(
        inputs.get(0).batch(),
        output(inputs.stream().map(Planes::extent).toList()),
        (image, channel, row, column) -> {
          int rest = channel;
          for (Planes x : inputs) {
            if (rest < x.extent().channels()) {
              return x.at(image, rest, row, column);
            }
            rest -= x.extent().channels();
          }
          throw new IllegalStateException("no input holds channel " + channel);
        });
  }
}
