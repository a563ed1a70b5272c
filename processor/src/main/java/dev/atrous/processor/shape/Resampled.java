package dev.atrous.processor.shape;

import dev.atrous.runtime.loops.ResizeAxis;
import dev.atrous.runtime.loops.ResizeRule;
import dev.atrous.runtime.loops.ResizeTaps;

/** A resampling to another number of positions, by the runtime's rules. */
record Resampled(ResizeAxis axis) implements AxisMap {

  /** Beyond this, a factor is taken for the quotient of the sizes. */
  private static final int LARGEST_DENOMINATOR = 64;

  @Override
  public int[] reads(int output) {
    return ResizeTaps.places(axis, output);
  }

  @Override
  public Span span(Span outputs) {
    if (axis.inputs() == 1) {
      return new Span(0, 0);
    }
    // Behind a pixel that a curve meets, it reaches farther back than from there.
    return axis.rule().mode() == ResizeRule.Mode.BICUBIC && outputs.length() > 1
        ? new Span(axis.first(outputs.first()), axis.last(outputs.last()))
        : new Span(first(outputs.first()), last(outputs.last()));
  }

  private long first(long output) {
    return single(output) ? near(output) : axis.first(output);
  }

  private long last(long output) {
    return single(output) ? near(output) : axis.last(output);
  }

  /** Whether the pixels around a place count nothing. */
  private boolean single(long output) {
    float place = axis.place(output);
    return isNearest() || place == Math.rint(place);
  }

  /** The only pixel, to which the map's end counts where rounding leads beyond it. */
  private long near(long output) {
    boolean inside = isNearest() && output >= 0 && output < axis.outputs();
    return inside
        ? reads((int) output)[0]
        : isNearest() ? axis.first(output) : (long) axis.place(output);
  }

  private boolean isNearest() {
    return axis.rule().mode() == ResizeRule.Mode.NEAREST;
  }

  @Override
  public Ratio step() {
    boolean corners = axis.rule().coordinates() == ResizeRule.Coordinates.ALIGN_CORNERS;
    if (corners && axis.inputs() > 1 && axis.outputs() > 1) {
      return new Ratio(axis.inputs() - 1, axis.outputs() - 1);
    }
    for (int under = 1; axis.scale() > 0 && !corners && under <= LARGEST_DENOMINATOR; under++) {
      double over = under / axis.scale();
      if (Math.rint(over) >= 1 && (float) over == Math.rint(over)) {
        return new Ratio((long) Math.rint(over), under);
      }
    }
    return new Ratio(axis.inputs(), axis.outputs());
  }

  @Override
  public long spacing() {
    return !isNearest() && axis.inputs() > 1 ? 1 : 0;
  }

  @Override
  public boolean keepsRates() {
    return false;
  }
}
