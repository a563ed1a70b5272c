package dev.atrous.runtime.loops.vector.machine;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The vectors that all vector loops compute with: constants, so that C2 folds them. */
public final class Species {

  /** The vectors. */
  public static final VectorSpecies<Float> FLOATS =
      Width.species(System.getProperty(Width.PROPERTY));

  /** Floats of a vector. */
  public static final int LANES = FLOATS.length();

  /** Vectors half as long, where a half has more than two lanes. */
  public static final VectorSpecies<Float> HALF =
      LANES < 8 ? FLOATS : FLOATS.withShape(VectorShape.forBitSize(FLOATS.vectorBitSize() / 2));

  /** Floats of a half vector. */
  public static final int HALF_LANES = HALF.length();

  /**
   * The class of the vectors, to which sums are cast that leave a loop: {@link
   * dev.atrous.runtime.loops.vector.kernel} says why.
   */
  public static final Class<? extends FloatVector> VECTOR =
      FLOATS.vectorType().asSubclass(FloatVector.class);

  /** The class of vectors of integers that have as many lanes. */
  public static final Class<? extends IntVector> INT_VECTOR =
      FLOATS.withLanes(int.class).vectorType().asSubclass(IntVector.class);

  /** The class of half vectors. */
  public static final Class<? extends FloatVector> HALF_VECTOR =
      HALF.vectorType().asSubclass(FloatVector.class);

  /** Vector registers: AVX-512 and NEON have 32, AVX and SSE 16. */
  public static final int REGISTERS =
      LANES == 16 || System.getProperty("os.arch").equals("aarch64") ? 32 : 16;

  /** Whether half a vector costs half as much as a whole one. */
  public static final boolean HALF_UNITS =
      VectorUnits.areHalves(System.getProperty(VectorUnits.PROPERTY));

  private Species() {}

  /** The vector of zeros. */
  public static FloatVector zero() {
    return FloatVector.zero(FLOATS);
  }
}
