package dev.atrous.processor.shape;

import java.util.List;

/**
 * {@code @LocalResponseNorm}: divided by a power of the squares of the channels around (Krizhevsky
 * et al. 2012, section 3.3).
 *
 * @param size how many channels, an odd number
 * @param alpha the factor of the mean of their squares
 * @param k what is added to that
 */
public record LocalResponseNorm(int size, double alpha, double beta, double k)
    implements Elementwise, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "local response norm " + size;
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
