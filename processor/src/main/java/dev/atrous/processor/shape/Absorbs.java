package dev.atrous.processor.shape;

/** Which operations behind it the step of an operation can take along. */
public enum Absorbs {
  NOTHING(false, false),
  /** An activation, applied to a result before it is stored. */
  ACTIVATION(false, true),
  /** A batch normalisation or a scale, folded into the weights, and an activation behind it. */
  NORM_AND_ACTIVATION(true, true);

  private final boolean norm;
  private final boolean activation;

  Absorbs(boolean norm, boolean activation) {
    this.norm = norm;
    this.activation = activation;
  }

  public boolean norm() {
    return norm;
  }

  public boolean activation() {
    return activation;
  }
}
