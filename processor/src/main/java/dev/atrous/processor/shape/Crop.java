package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/**
 * {@code @Crop}: a part of the map, of a given size or of the second input's.
 *
 * @param size zero if the second input gives it
 * @param offset {top, left}; empty for the centre
 */
public record Crop(Size size, List<Integer> offset) implements Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "crop";
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
    return size.equals(Size.ZERO) ? 2 : 1;
  }

  @Override
  public SecondInput secondInput() {
    return SecondInput.SIZE;
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    Size to = target(inputs);
    return new OutputSize(inputs.get(0).channels(), to.height(), to.width());
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    if (index > 0) {
      return Optional.empty();
    }
    MapShape input = inputs.get(0);
    Size corner = corner(inputs);
    return Optional.of(
        new Footprint(
            new AxisMap.Shifted(input.height(), corner.height()),
            new AxisMap.Shifted(input.width(), corner.width())));
  }

  @Override
  public Size rate() {
    return Size.ONE;
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
  public Absorbs absorbs() {
    return Absorbs.NOTHING;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return corner(inputs).equals(Size.ZERO) && size(inputs).equals(OutputSize.of(inputs.get(0)));
  }
}
