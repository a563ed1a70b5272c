package dev.atrous.processor.reference.operations;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * {@code @Add}, {@code @Multiply} and their like: element by element, sizes of 1 repeated.
 *
 * @param formula what becomes of two numbers
 */
public record Combination(DoubleBinaryOperator formula, boolean ifSameShape) implements Operation {

  /** The combination of that annotation. */
  static Combination of(String annotation, boolean ifSameShape) {
    DoubleBinaryOperator formula =
        switch (annotation) {
          case "Add" -> (x, z) -> x + z;
          case "Subtract" -> (x, z) -> x - z;
          case "Multiply" -> (x, z) -> x * z;
          case "Divide" -> (x, z) -> x / z;
          case "Maximum" -> (x, z) -> x >= z || x != x ? x : z;
          case "Minimum" -> (x, z) -> x <= z || x != x ? x : z;
          default -> throw new IllegalArgumentException("@" + annotation + " joins no maps");
        };
    return new Combination(formula, ifSameShape);
  }

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
          double result = value(inputs.get(0), image, channel, row, column);
          for (Planes x : inputs.subList(1, inputs.size())) {
            if (!left(extents, x.extent())) {
              double other = value(x, image, channel, row, column);
              result = formula.applyAsDouble(result, other);
            }
          }
          return result;
        });
  }

  private static double value(Planes x, int image, int channel, int row, int column) {
    return x.at(
        image,
        x.extent().channels() == 1 ? 0 : channel,
        x.extent().height() == 1 ? 0 : row,
        x.extent().width() == 1 ? 0 : column);
  }
}
