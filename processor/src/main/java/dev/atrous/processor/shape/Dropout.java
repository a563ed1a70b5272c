package dev.atrous.processor.shape;

import java.util.List;

/** {@code @Dropout}: nothing, once training is over (Srivastava et al. 2014). */
public record Dropout() implements Operation {

  @Override
  public String label() {
    return "dropout";
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    return inputs.get(0);
  }
}
