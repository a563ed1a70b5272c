package dev.atrous.processor.shape;

import java.util.List;

/**
 * {@code @LayerNorm}: with the mean and the variance of each pixel's channels (Ba et al. 2016).
 *
 * @param affine whether a learned factor and addend for each channel follow
 */
public record LayerNorm(double epsilon, boolean affine) implements Elementwise {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "layer norm";
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
    return Absorbs.NOTHING;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return false;
  }
}
