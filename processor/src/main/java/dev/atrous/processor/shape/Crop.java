package dev.atrous.processor.shape;

import java.util.List;

/**
 * {@code @Crop}: a part of the map, of a given size or of the second input's.
 *
 * @param size zero if the second input gives it
 * @param offset {top, left}; empty for the centre
 */
public record Crop(Size size, List<Integer> offset) implements Operation {

  @Override
  public String label() {
    return "crop";
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    Size to = target(inputs);
    return inputs.get(0).resized(inputs.get(0).channels(), to.height(), to.width());
  }

  /** The size that comes out. */
  public Size target(List<MapShape> inputs) {
    return size.equals(Size.ZERO) ? new Size(inputs.get(1).height(), inputs.get(1).width()) : size;
  }

  /** Rows above and columns left of the part; negative where the input is smaller than it. */
  public Size corner(List<MapShape> inputs) {
    if (!offset.isEmpty()) {
      return new Size(offset.get(0), offset.get(1));
    }
    Size to = target(inputs);
    return new Size(
        Math.floorDiv(inputs.get(0).height() - to.height(), 2),
        Math.floorDiv(inputs.get(0).width() - to.width(), 2));
  }

  @Override
  public int maxInputs() {
    return size.equals(Size.ZERO) ? 2 : 1;
  }
}
