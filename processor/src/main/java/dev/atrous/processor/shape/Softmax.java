package dev.atrous.processor.shape;

import java.util.List;

/** {@code @Softmax}: exponentials over the channels of each position, divided by their sum. */
public record Softmax() implements Operation {

  @Override
  public String label() {
    return "softmax";
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    return inputs.get(0);
  }
}
