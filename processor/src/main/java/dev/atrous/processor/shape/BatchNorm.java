package dev.atrous.processor.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** {@code @BatchNorm}: with the running mean and variance (Ioffe and Szegedy 2015). */
public record BatchNorm(double epsilon) implements ChannelAffine {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "batch norm";
  }

  @Override
  public OptionalDouble overVariance() {
    return OptionalDouble.of(epsilon);
  }

  @Override
  public boolean shifts() {
    return true;
  }

  /** What was measured of the batches is there, too. */
  @Override
  public List<WeightTensor> tensors(List<MapShape> inputs) {
    long channels = inputs.get(0).channels();
    List<WeightTensor> tensors = new ArrayList<>(ChannelAffine.super.tensors(inputs));
    tensors.add(WeightTensor.measured("running_mean", channels));
    tensors.add(WeightTensor.measured("running_var", channels));
    return tensors;
  }
}
