package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Axis;
import dev.atrous.processor.shape.Concat;
import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.Join;
import dev.atrous.processor.shape.Linear;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.Pad;
import dev.atrous.processor.shape.Pool;
import dev.atrous.processor.shape.Resize;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.TransposedConv;
import java.math.BigInteger;
import java.util.List;

/** Every map and every tensor of weights fits into a Java array. */
final class SizeLimit implements ShapeRule {

  /** Some virtual machines refuse the last few elements of the largest possible array. */
  static final long LARGEST = Integer.MAX_VALUE - 64L;

  @Override
  public void check(Use use, Problems problems) {
    BigInteger output = output(use.operation(), use.inputs());
    BigInteger weights = weights(use.operation(), use.inputs());
    if (isTooLarge(output)) {
      report(use, String.format("an output of %,d numbers", output), problems);
    } else if (isTooLarge(weights)) {
      report(use, String.format("%,d weights", weights), problems);
    }
  }

  static boolean isTooLarge(BigInteger number) {
    return number.compareTo(BigInteger.valueOf(LARGEST)) > 0;
  }

  private static void report(Use use, String what, Problems problems) {
    problems.add(Problem.TOO_LARGE, use.declaration().place(), use.layer(), what, use.trace());
  }

  private static BigInteger output(Operation operation, List<MapShape> inputs) {
    if (operation instanceof Convolution conv) {
      MapShape input = inputs.get(0);
      Axis vertical = conv.window().vertical(input.height(), false);
      Axis horizontal = conv.window().horizontal(input.width(), false);
      return product(conv.outputChannels(input), vertical.output(), horizontal.output());
    }
    if (operation instanceof TransposedConv conv) {
      MapShape input = inputs.get(0);
      return product(
          conv.outputChannels(input),
          conv.vertical(input).output(),
          conv.horizontal(input).output());
    }
    if (operation instanceof Pool pool) {
      MapShape input = inputs.get(0);
      return product(
          input.channels(),
          pool.window().vertical(input.height(), pool.ceil()).output(),
          pool.window().horizontal(input.width(), pool.ceil()).output());
    }
    if (operation instanceof Resize resize && !resize.scale().equals(Size.ZERO)) {
      MapShape input = inputs.get(0);
      return product(
          input.channels(),
          (long) input.height() * resize.scale().height(),
          (long) input.width() * resize.scale().width());
    }
    if (operation instanceof Pad pad) {
      MapShape input = inputs.get(0);
      return product(
          input.channels(),
          (long) input.height() + pad.pad().get(0) + pad.pad().get(2),
          (long) input.width() + pad.pad().get(1) + pad.pad().get(3));
    }
    if (operation instanceof Concat) {
      MapShape first = inputs.get(0);
      long channels = inputs.stream().mapToLong(MapShape::channels).sum();
      return product(channels, first.height(), first.width());
    }
    if (operation instanceof Join join) {
      List<MapShape> joined = join.joined(inputs);
      return product(
          joined.stream().mapToLong(MapShape::channels).max().orElse(1),
          joined.stream().mapToLong(MapShape::height).max().orElse(1),
          joined.stream().mapToLong(MapShape::width).max().orElse(1));
    }
    MapShape output = operation.output(inputs);
    return product(output.channels(), output.height(), output.width());
  }

  private static BigInteger weights(Operation operation, List<MapShape> inputs) {
    if (operation instanceof Convolution conv) {
      MapShape input = inputs.get(0);
      return product(
          conv.outputChannels(input), input.channels() / conv.groups(input), conv.window().taps());
    }
    if (operation instanceof TransposedConv conv) {
      MapShape input = inputs.get(0);
      return product(
          input.channels(), conv.outputChannels(input) / conv.groups(), conv.window().taps());
    }
    if (operation instanceof Linear linear) {
      MapShape input = inputs.get(0);
      return product(linear.channels(), input.elements(), 1);
    }
    return BigInteger.ZERO;
  }

  private static BigInteger product(long one, long two, long three) {
    return BigInteger.valueOf(one)
        .multiply(BigInteger.valueOf(two))
        .multiply(BigInteger.valueOf(three));
  }
}
