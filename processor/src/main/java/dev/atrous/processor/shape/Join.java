package dev.atrous.processor.shape;

import java.util.List;

/**
 * {@code @Add} and {@code @Multiply}: element by element; a size of 1 is repeated to the other's.
 *
 * @param ifSameShape whether inputs of another shape than the first's are left out
 */
public record Join(boolean add, boolean ifSameShape) implements Operation {

  @Override
  public String label() {
    return add ? "add" : "multiply";
  }

  /** The inputs that are joined. */
  public List<MapShape> joined(List<MapShape> inputs) {
    return ifSameShape
        ? inputs.stream().filter(input -> input.sameSize(inputs.get(0))).toList()
        : inputs;
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    MapShape output = inputs.get(0);
    for (MapShape input : joined(inputs)) {
      boolean larger = input.height() > output.height() || input.width() > output.width();
      MapShape leading = larger ? input : output;
      output =
          new MapShape(
              Math.max(output.channels(), input.channels()),
              Math.max(output.height(), input.height()),
              Math.max(output.width(), input.width()),
              leading.vertical().joined(input.vertical()).joined(output.vertical()),
              leading.horizontal().joined(input.horizontal()).joined(output.horizontal()));
    }
    return output;
  }

  @Override
  public int minInputs() {
    return 2;
  }

  @Override
  public int maxInputs() {
    return Integer.MAX_VALUE;
  }
}
