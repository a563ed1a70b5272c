package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @Add} and {@code @Multiply}: element by element, sizes of 1 repeated. */
public record Combination(boolean product, boolean ifSameShape) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    int channels = 1;
    int height = 1;
    int width = 1;
    for (Extent input : inputs) {
      if (left(inputs, input)) {
        continue;
      }
      channels = common(channels, input.channels());
      height = common(height, input.height());
      width = common(width, input.width());
    }
    return new Extent(channels, height, width);
  }

  private boolean left(List<Extent> inputs, Extent input) {
    return ifSameShape && !input.equals(inputs.get(0));
  }

  private static int common(int one, int other) {
    ImpossibleShape.unless(
        one == other || one == 1 || other == 1, one + " and " + other + " do not go together");
    return Math.max(one, other);
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    List<Extent> extents = inputs.stream().map(Planes::extent).toList();
    return Planes.compute(
        inputs.get(0).batch(),
        output(extents),
        (image, channel, row, column) -> {
          double result = product ? 1 : 0;
          for (Planes x : inputs) {
            if (!left(extents, x.extent())) {
              double value =
                  x.at(
                      image,
                      x.extent().channels() == 1 ? 0 : channel,
                      x.extent().height() == 1 ? 0 : row,
                      x.extent().width() == 1 ? 0 : column);
              result = product ? result * value : result + value;
            }
          }
          return result;
        });
  }
}
