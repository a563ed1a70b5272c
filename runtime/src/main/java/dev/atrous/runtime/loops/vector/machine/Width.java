package dev.atrous.runtime.loops.vector.machine;

import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** How long the vectors are: as long as the machine's, or shorter if a system property says so. */
public final class Width {

  /** The system property that sets it, in bits. */
  public static final String PROPERTY = "atrous.vector.bits";

  private static final int SHORTEST = 128;

  private Width() {}

  /**
   * The vectors of so many bits, or the longest of this machine if it is null.
   *
   * @throws IllegalArgumentException if the machine has no vectors of so many bits
   * @throws IllegalStateException if the machine's are shorter than 128 bits
   */
  public static VectorSpecies<Float> species(String forced) {
    int most = FloatVector.SPECIES_PREFERRED.vectorBitSize();
    if (most < SHORTEST) {
      throw new IllegalStateException("the machine's vectors have only " + most + " bits");
    }
    if (forced == null) {
      return FloatVector.SPECIES_PREFERRED;
    }
    int[] widths = IntStream.iterate(SHORTEST, bits -> bits <= most, bits -> bits * 2).toArray();
    for (int bits : widths) {
      if (forced.equals(Integer.toString(bits))) {
        return VectorShape.forBitSize(bits).withLanes(float.class);
      }
    }
    throw new IllegalArgumentException(
        "The system property %s is '%s', but this machine's vectors have %s bits. Use one of these."
            .formatted(PROPERTY, forced, join(widths)));
  }

  private static String join(int[] widths) {
    return String.join(", ", IntStream.of(widths).mapToObj(Integer::toString).toList());
  }
}
