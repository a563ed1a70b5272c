package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/**
 * {@code @GlobalAvgPool} and {@code @GlobalMaxPool}: one number for each channel, C×H×W to C×1×1
 * (Lin et al. 2014).
 */
public record GlobalPool(boolean maximum) implements Unary, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return maximum ? "global max pool" : "global average pool";
  }

  @Override
  public OperationKind drawnAs() {
    return OperationKind.SPATIAL;
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    return new OutputSize(inputs.get(0).channels(), 1, 1);
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    return Optional.of(Footprint.whole(inputs.get(index)));
  }

  @Override
  public Size rate() {
    return Size.ONE;
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.ACTIVATION;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return false;
  }
}
