package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/**
 * {@code @GroupNorm} and {@code @InstanceNorm}: with the mean and the variance of a group of
 * channels over all rows and columns (Wu and He 2018).
 *
 * @param groups how many groups; 0 if each channel is one, however many there are
 * @param affine whether a learned factor and addend for each channel follow
 */
public record GroupNorm(int groups, double epsilon, boolean affine) implements Unary {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return groups == 0 ? "instance norm" : "group norm of " + groups;
  }

  /** How many groups of channels a map has. */
  public int groups(int channels) {
    return groups == 0 ? channels : groups;
  }

  @Override
  public OperationKind drawnAs() {
    return OperationKind.OTHER;
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    return OutputSize.of(inputs.get(0));
  }

  @Override
  public Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    MapShape input = inputs.get(index);
    return Optional.of(
        new Footprint(new Throughout(input.height()), new Throughout(input.width())));
  }

  @Override
  public Size rate() {
    return Size.ONE;
  }

  @Override
  public List<WeightTensor> tensors(List<MapShape> inputs) {
    return affine ? WeightTensor.affine(inputs.get(0).channels()) : List.of();
  }

  @Override
  public long multiplyAdds(List<MapShape> inputs) {
    return 0;
  }

  @Override
  public boolean hasWeights() {
    return affine;
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.ACTIVATION;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return false;
  }
}
