package dev.atrous.processor.shape;

import java.util.Optional;

/**
 * Which positions of an input a position of the output reads: the product of both axes. From this
 * follow the receptive field, the picture of what a position sees, and the warning of gaps between
 * taps.
 */
public record Footprint(AxisMap vertical, AxisMap horizontal) {

  /** Where the rows of the output are pixels of the input, which row is which. */
  public Optional<AxisMap.Listed> list() {
    return vertical instanceof AxisMap.Listed listed ? Optional.of(listed) : Optional.empty();
  }

  /** The same position. */
  static Footprint same(MapShape input) {
    return new Footprint(new AxisMap.Same(input.height()), new AxisMap.Same(input.width()));
  }

  /** All positions. */
  static Footprint whole(MapShape input) {
    return new Footprint(new AxisMap.Whole(input.height()), new AxisMap.Whole(input.width()));
  }

  /** Whether neighbouring outputs read at neighbouring positions, so that the resolution stays. */
  public boolean keepsResolution() {
    return vertical.step().isOne() && horizontal.step().isOne();
  }
}
