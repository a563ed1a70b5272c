package dev.atrous.processor.shape;

import java.math.BigInteger;
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
  public long parameters(List<MapShape> inputs) {
    return affine ? 2L * inputs.get(0).channels() : 0;
  }

  @Override
  public BigInteger largestTensor(List<MapShape> inputs) {
    return affine ? BigInteger.valueOf(inputs.get(0).channels()) : BigInteger.ZERO;
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
