package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/**
 * {@code @Resize}: to a size, by a scale, or to the height and width of the second input.
 *
 * @param size the size to which; zero if not given
 * @param scale how many times as large; zero if not given
 */
public record Resize(boolean bilinear, boolean alignCorners, Size size, Size scale)
    implements Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "resize " + (bilinear ? "bilinear" : "nearest") + (alignCorners ? " aligned" : "");
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
    return size.equals(Size.ZERO) && scale.equals(Size.ZERO) ? 2 : 1;
  }

  @Override
  public SecondInput secondInput() {
    return SecondInput.SIZE;
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    if (!scale.equals(Size.ZERO)) {
      return new OutputSize(
          input.channels(),
          (long) input.height() * scale.height(),
          (long) input.width() * scale.width());
    }
    return size.equals(Size.ZERO)
        ? OutputSize.of(inputs.get(1)).withChannels(input.channels())
        : new OutputSize(input.channels(), size.height(), size.width());
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    if (index > 0) {
      return Optional.empty();
    }
    OutputSize output = size(inputs);
    return Optional.of(
        new Footprint(
            along(inputs.get(0).height(), (int) output.height()),
            along(inputs.get(0).width(), (int) output.width())));
  }

  private AxisMap along(int input, int output) {
    return input == output
        ? new AxisMap.Same(input)
        : new AxisMap.Resampled(input, output, bilinear, alignCorners);
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
    return size(inputs).equals(OutputSize.of(inputs.get(0)));
  }
}
