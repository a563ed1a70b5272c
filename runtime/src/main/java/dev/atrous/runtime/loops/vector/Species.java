package dev.atrous.runtime.loops.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The vectors that all loops of this package compute with: constants, so that C2 folds them. */
final class Species {

  static final VectorSpecies<Float> FLOATS = Width.species(System.getProperty(Width.PROPERTY));

  /** Floats of a vector. */
  static final int LANES = FLOATS.length();

  private Species() {}

  /** The vector of zeros. */
  static FloatVector zero() {
    return FloatVector.zero(FLOATS);
  }
}
