package dev.atrous.processor.shape;

import java.util.List;

/** {@code @GlobalAvgPool}: the mean of each channel, C×H×W to C×1×1 (Lin et al. 2014). */
public record GlobalAvgPool() implements Operation {

  @Override
  public String label() {
    return "global average pool";
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    return new MapShape(
        input.channels(),
        1,
        1,
        input.vertical().window(input.height(), input.height()).withRate(1),
        input.horizontal().window(input.width(), input.width()).withRate(1));
  }
}
