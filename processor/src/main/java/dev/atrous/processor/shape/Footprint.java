package dev.atrous.processor.shape;

/**
 * Which positions of an input a position of the output reads: the product of both axes. From this
 * follow the receptive field, the picture of what a position sees, and the warning of gaps between
 * taps.
 */
public record Footprint(AxisMap vertical, AxisMap horizontal) {

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
