package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/** {@code @Input}: a map that the caller gives. */
public record Input(int channels, int height, int width) implements Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "input";
  }

  @Override
  public OperationKind drawnAs() {
    return OperationKind.INPUT;
  }

  @Override
  public int minInputs() {
    return 0;
  }

  @Override
  public int maxInputs() {
    return 0;
  }

  @Override
  public SecondInput secondInput() {
    return SecondInput.NONE;
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    return new OutputSize(channels, height, width);
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    return Optional.empty();
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
    return false;
  }
}
