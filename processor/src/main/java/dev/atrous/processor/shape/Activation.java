package dev.atrous.processor.shape;

import dev.atrous.runtime.loops.Activation.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * The activations without weights.
 *
 * @param kind which of the runtime's functions
 * @param numbers those that the function has of its own, such as a slope, in its order
 */
public record Activation(Kind kind, List<Float> numbers) implements Elementwise, Weightless {

  /** Checks that there are as many numbers as the function has. */
  public Activation {
    numbers = List.copyOf(numbers);
    if (numbers.size() != kind.numbers()) {
      throw new IllegalArgumentException(kind + " has not the numbers " + numbers);
    }
  }

  /** A function with its numbers, rounded to the runtime's. */
  public static Activation of(Kind kind, double... numbers) {
    return new Activation(kind, Arrays.stream(numbers).mapToObj(number -> (float) number).toList());
  }

  /** {@code min(max(x · slope + offset, 0), 1)}, by the name of the usual one if it is that. */
  public static Activation hardSigmoid(double slope, double offset) {
    return (float) slope == 1 / 6f && offset == 0.5
        ? of(Kind.HARD_SIGMOID)
        : of(Kind.SLOPED_HARD_SIGMOID, slope, offset);
  }

  /** {@code min(max(x, least), most)}, by the name of a usual one if it is that. */
  public static Activation clip(double least, double most) {
    boolean unlimited = (float) most == Float.POSITIVE_INFINITY;
    if ((float) least == Float.NEGATIVE_INFINITY && unlimited) {
      return of(Kind.NONE);
    }
    if ((float) least == 0 && (unlimited || most == 6)) {
      return of(unlimited ? Kind.RELU : Kind.RELU6);
    }
    return of(Kind.CLIP, least, most);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return kind.label();
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.NOTHING;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return kind == Kind.NONE;
  }
}
