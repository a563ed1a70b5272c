package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/**
 * {@code @AdaptiveAvgPool} and {@code @AdaptiveMaxPool}: windows that share the input among them,
 * as many as the output is to have positions.
 */
public record AdaptivePool(boolean maximum, Size size) implements Unary, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return (maximum ? "adaptive max pool " : "adaptive average pool ") + size;
  }

  @Override
  public OperationKind drawnAs() {
    return OperationKind.SPATIAL;
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    return new OutputSize(inputs.get(0).channels(), size.height(), size.width());
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    MapShape input = inputs.get(index);
    return Optional.of(
        new Footprint(
            new SharedAxis(input.height(), size.height()),
            new SharedAxis(input.width(), size.width())));
  }

  /**
   * The same windows as those of a pooling without overlap; empty if they are no such windows.
   *
   * @param input what is read
   */
  public Optional<Pool> asPool(MapShape input) {
    if (input.height() % size.height() != 0 || input.width() % size.width() != 0) {
      return Optional.empty();
    }
    Size kernel = new Size(input.height() / size.height(), input.width() / size.width());
    Window window = new Window(kernel, kernel, Size.ONE, Padding.VALID, List.of());
    return Optional.of(new Pool(maximum, window, false, false));
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
    MapShape input = inputs.get(0);
    return input.height() == size.height() && input.width() == size.width();
  }
}
