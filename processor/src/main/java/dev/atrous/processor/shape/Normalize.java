package dev.atrous.processor.shape;

import java.util.List;

/** {@code @Normalize}: y = (x − mean) / std with numbers that the declaration gives. */
public record Normalize(List<Float> mean, List<Float> std) implements Operation {

  @Override
  public String label() {
    return "normalize";
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    return inputs.get(0);
  }
}
