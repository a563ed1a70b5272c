package dev.atrous.processor.shape;

import java.util.List;

/** {@code @Pad}: rows and columns of one value around the map: {top, left, bottom, right}. */
public record Pad(List<Integer> pad, float value) implements Operation {

  @Override
  public String label() {
    return "pad";
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    return input.resized(
        input.channels(),
        Math.toIntExact((long) input.height() + pad.get(0) + pad.get(2)),
        Math.toIntExact((long) input.width() + pad.get(1) + pad.get(3)));
  }
}
