package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/**
 * {@code @Slice}: neighbouring channels (Ma et al. 2018, section 3.2).
 *
 * @param to the channel behind the last one; zero for all that follow
 */
public record Slice(int from, int to) implements Unary, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "slice from " + from;
  }

  @Override
  public OperationKind drawnAs() {
    return OperationKind.OTHER;
  }

  /** The channel behind the last one. */
  public int end(MapShape input) {
    return to == 0 ? input.channels() : to;
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    return OutputSize.of(input).withChannels((long) end(input) - from);
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    return Optional.of(Footprint.same(inputs.get(index)));
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
