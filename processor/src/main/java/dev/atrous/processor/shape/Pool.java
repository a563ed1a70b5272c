package dev.atrous.processor.shape;

import java.util.List;

/**
 * {@code @MaxPool} and {@code @AvgPool}: sizes as a convolution's; with {@code ceil}, the last
 * window may hang over the end.
 */
public record Pool(boolean maximum, Window window, boolean ceil, boolean countPadding)
    implements Dilatable, Unary, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return (maximum ? "max pool " : "average pool ") + window.label();
  }

  @Override
  public OperationKind drawnAs() {
    return OperationKind.SPATIAL;
  }

  @Override
  public long outputChannels(List<MapShape> inputs) {
    return inputs.get(0).channels();
  }

  @Override
  public Pool with(Window changed) {
    return new Pool(maximum, changed, ceil, countPadding);
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
