package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/**
 * {@code @Pad}: rows and columns around the map, and channels before and behind it.
 *
 * @param pad {top, left, bottom, right}
 * @param value of what is added, if that is constant
 */
public record Pad(
    PadMode mode, List<Integer> pad, int channelsBefore, int channelsAfter, float value)
    implements Unary, Weightless {

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
        (long) channelsBefore + input.channels() + channelsAfter,
        (long) input.height() + pad.get(0) + pad.get(2),
        (long) input.width() + pad.get(1) + pad.get(3));
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    MapShape input = inputs.get(index);
    return Optional.of(
        new Footprint(along(input.height(), pad.get(0)), along(input.width(), pad.get(1))));
  }

  private AxisMap along(int input, int before) {
    return mode == PadMode.CONSTANT
        ? new AxisMap.Shifted(input, -before)
        : new AxisMap.Extended(input, before, mode == PadMode.REFLECT);
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
    return channelsBefore + channelsAfter == 0 && pad.stream().allMatch(rows -> rows == 0);
  }
}
