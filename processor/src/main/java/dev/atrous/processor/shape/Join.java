package dev.atrous.processor.shape;

import dev.atrous.runtime.loops.Combination;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * {@code @Add}, {@code @Multiply} and their like: element by element; a size of 1 is repeated to
 * the other's.
 *
 * @param combination what becomes of two elements
 * @param ifSameShape whether inputs of another shape than the first's are left out
 */
public record Join(Combination combination, boolean ifSameShape) implements Gathering, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return combination.label();
  }

  @Override
  public int maxInputs() {
    return combination.isOrdered() ? 2 : Integer.MAX_VALUE;
  }

  /** The inputs that are joined. */
  public List<MapShape> joined(List<MapShape> inputs) {
    return read(inputs).stream().map(inputs::get).toList();
  }

  /** Whether an input is joined, and not left out for its shape. */
  public boolean joins(List<MapShape> inputs, int index) {
    return !ifSameShape || inputs.get(index).sameSize(inputs.get(0));
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    return new OutputSize(
        most(inputs, MapShape::channels),
        most(inputs, MapShape::height),
        most(inputs, MapShape::width));
  }

  private int most(List<MapShape> inputs, ToIntFunction<MapShape> size) {
    int most = 0;
    for (int index = 0; index < inputs.size(); index++) {
      most = Math.max(most, joins(inputs, index) ? size.applyAsInt(inputs.get(index)) : 0);
    }
    return most;
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    if (!joins(inputs, index)) {
      return Optional.empty();
    }
    MapShape input = inputs.get(index);
    OutputSize output = size(inputs);
    return Optional.of(
        new Footprint(
            along(input.height(), output.height()), along(input.width(), output.width())));
  }

  private static AxisMap along(int input, long output) {
    return input == 1 && output > 1 ? new AxisMap.Broadcast() : new AxisMap.Same(input);
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.ACTIVATION;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return joined(inputs).size() == 1;
  }
}
