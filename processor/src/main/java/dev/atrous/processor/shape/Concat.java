package dev.atrous.processor.shape;

import java.util.List;

/** {@code @Concat}: the channels of all inputs behind each other. */
public record Concat() implements Operation {

  @Override
  public String label() {
    return "concat";
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    MapShape first = inputs.get(0);
    long channels = 0;
    ReceptiveField vertical = first.vertical();
    ReceptiveField horizontal = first.horizontal();
    for (MapShape input : inputs) {
      channels += input.channels();
      vertical = vertical.joined(input.vertical());
      horizontal = horizontal.joined(input.horizontal());
    }
    int capped = (int) Math.min(channels, Integer.MAX_VALUE);
    return new MapShape(capped, first.height(), first.width(), vertical, horizontal);
  }

  @Override
  public int minInputs() {
    return 2;
  }

  @Override
  public int maxInputs() {
    return Integer.MAX_VALUE;
  }
}
