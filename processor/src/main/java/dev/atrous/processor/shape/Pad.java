package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/** {@code @Pad}: rows and columns of one value around the map: {top, left, bottom, right}. */
public record Pad(List<Integer> pad, float value) implements Unary, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "pad";
  }

  @Override
  public OperationKind drawnAs() {
    return OperationKind.SPATIAL;
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    return new OutputSize(
        input.channels(),
        (long) input.height() + pad.get(0) + pad.get(2),
        (long) input.width() + pad.get(1) + pad.get(3));
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    MapShape input = inputs.get(index);
    return Optional.of(
        new Footprint(
            new AxisMap.Shifted(input.height(), -pad.get(0)),
            new AxisMap.Shifted(input.width(), -pad.get(1))));
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
    return pad.stream().allMatch(rows -> rows == 0);
  }
}
