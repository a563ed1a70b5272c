package dev.atrous.processor.shape;

import java.util.List;

/** {@code @Input}: a map that the caller gives. */
public record Input(int channels, int height, int width) implements Operation {

  @Override
  public String label() {
    return "input";
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    return MapShape.input(channels, height, width);
  }

  @Override
  public int minInputs() {
    return 0;
  }

  @Override
  public int maxInputs() {
    return 0;
  }
}
