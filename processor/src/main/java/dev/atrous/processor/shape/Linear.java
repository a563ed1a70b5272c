package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/** {@code @Linear}: a fully connected layer over the whole map, C×H×W to channels×1×1. */
public record Linear(int channels, boolean bias) implements Unary {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "linear";
  }

  @Override
  public OperationKind drawnAs() {
    return OperationKind.CONVOLUTION;
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    return new OutputSize(channels, 1, 1);
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    return Optional.of(Footprint.whole(inputs.get(index)));
  }

  @Override
  public Size rate() {
    return Size.ONE;
  }

  @Override
  public List<WeightTensor> tensors(List<MapShape> inputs) {
    WeightTensor weight = WeightTensor.learned("weight", channels, inputs.get(0).elements());
    return WeightTensor.withBias(weight, bias, channels);
  }

  @Override
  public long multiplyAdds(List<MapShape> inputs) {
    return inputs.get(0).elements() * channels;
  }

  @Override
  public boolean hasWeights() {
    return true;
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.NORM_AND_ACTIVATION;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return false;
  }
}
