package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @Shuffle}: channels as so many rows, transposed. */
public record Shuffle(int groups) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    ImpossibleShape.unless(
        inputs.get(0).channels() % groups == 0, "the channels make no equal groups");
    return inputs.get(0);
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    int each = x.extent().channels() / groups;
    return Planes.compute(
        x.batch(),
        output(List.of(x.extent())),
        (image, channel, row, column) ->
            x.at(image, channel % groups * each + channel / groups, row, column));
  }
}
