package dev.atrous.processor.shape;

import java.util.List;

/** {@code @Linear}: a fully connected layer over the whole map, C×H×W to channels×1×1. */
public record Linear(int channels, boolean bias) implements Operation {

  @Override
  public String label() {
    return "linear";
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    return new GlobalAvgPool().output(inputs).withChannels(channels);
  }

  @Override
  public long parameters(List<MapShape> inputs) {
    return multiplyAdds(inputs) + (bias ? channels : 0);
  }

  @Override
  public long multiplyAdds(List<MapShape> inputs) {
    return inputs.get(0).elements() * channels;
  }

  @Override
  public boolean hasWeights() {
    return true;
  }
}
