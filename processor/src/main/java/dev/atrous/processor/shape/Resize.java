package dev.atrous.processor.shape;

import dev.atrous.runtime.loops.ResizeAxis;
import dev.atrous.runtime.loops.ResizeRule;
import java.util.List;
import java.util.Optional;

/**
 * {@code @Resize}: to a size, by a scale, or to the height and width of the second input.
 *
 * @param rule how values are found
 * @param size the size to which; zero if not given
 * @param scale how many times as high and as wide; empty if not given
 */
public record Resize(ResizeRule rule, Size size, List<Double> scale) implements Weightless {

  public Resize {
    scale = List.copyOf(scale);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "resize "
        + (switch (rule.mode()) {
          case NEAREST -> "nearest";
          case BILINEAR -> "bilinear";
          case BICUBIC -> "bicubic";
        })
        + (rule.coordinates() == ResizeRule.Coordinates.ALIGN_CORNERS ? " aligned" : "");
  }

  @Override
  public OperationKind drawnAs() {
    return OperationKind.SPATIAL;
  }

  @Override
  public int minInputs() {
    return 1;
  }

  @Override
  public int maxInputs() {
    return size.equals(Size.ZERO) && scale.isEmpty() ? 2 : 1;
  }

  @Override
  public SecondInput secondInput() {
    return SecondInput.SIZE;
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    if (!scale.isEmpty()) {
      return new OutputSize(
          input.channels(),
          (long) (input.height() * scale.get(0)),
          (long) (input.width() * scale.get(1)));
    }
    return size.equals(Size.ZERO)
        ? OutputSize.of(inputs.get(1)).withChannels(input.channels())
        : new OutputSize(input.channels(), size.height(), size.width());
  }

  /** How so many rows become so many. */
  public ResizeAxis vertical(int input, int output) {
    return axis(input, output, 0);
  }

  /** How so many columns become so many. */
  public ResizeAxis horizontal(int input, int output) {
    return axis(input, output, 1);
  }

  /** A scale that makes a whole number of positions is the quotient of the sizes anyway. */
  private ResizeAxis axis(int input, int output, int number) {
    boolean quotient = scale.isEmpty() || input * scale.get(number) == output;
    return new ResizeAxis(rule, input, output, quotient ? 0 : scale.get(number));
  }

  private ResizeAxis vertical(List<MapShape> inputs) {
    return vertical(inputs.get(0).height(), (int) size(inputs).height());
  }

  private ResizeAxis horizontal(List<MapShape> inputs) {
    return horizontal(inputs.get(0).width(), (int) size(inputs).width());
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    return index > 0
        ? Optional.empty()
        : Optional.of(new Footprint(along(vertical(inputs)), along(horizontal(inputs))));
  }

  private static AxisMap along(ResizeAxis axis) {
    return isSame(axis) ? new AxisMap.Same(axis.inputs()) : new Resampled(axis);
  }

  private static boolean isSame(ResizeAxis axis) {
    return axis.inputs() == axis.outputs() && axis.scale() == 0;
  }

  @Override
  public Size rate() {
    return Size.ONE;
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.NOTHING;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return isSame(vertical(inputs)) && isSame(horizontal(inputs));
  }
}
