package dev.atrous.processor.shape;

import java.util.List;

/** {@code @ArgMax}: the index of the largest channel of each position, C×H×W to 1×H×W. */
public record ArgMax() implements Operation {

  @Override
  public String label() {
    return "arg max";
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    return inputs.get(0).withChannels(1);
  }
}
