package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/** {@code @Concat}: the channels of all inputs behind each other. */
public record Concat() implements Gathering, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "concat";
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    long channels = inputs.stream().mapToLong(MapShape::channels).sum();
    return OutputSize.of(inputs.get(0)).withChannels(channels);
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    return Optional.of(Footprint.same(inputs.get(index)));
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.NOTHING;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return inputs.size() == 1;
  }
}
