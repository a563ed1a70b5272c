package dev.atrous.runtime.machine;

/**
 * a · b + c, of which all sums are made. It is rounded once where the processor has an instruction
 * for that, and has the same bits on all of them. Without the instruction {@link Math#fma} computes
 * with {@link java.math.BigDecimal}, and a small pass takes 11 s instead of 0.6 (JDK 25); so there
 * the product is rounded, and then the sum: results differ from those of other processors in their
 * last bits, though not between numbers of threads.
 */
public final class MultiplyAdd {

  /** Why it is not fused where it is not, as the end of a sentence. */
  public static final String WHY_NOT_FUSED =
      "the processor has no fused multiply-add, or -XX:-UseFMA turns it off, so that products are"
          + " rounded before they are added";

  private static final int CALLS = 64;

  /** The first round loads classes. */
  private static final int ROUNDS = 4;

  /**
   * Nanoseconds of a round of interpreted calls: 1,000 to 4,000 were measured with the instruction,
   * 500,000 to 6,000,000 without. Between them the JVM is asked, which then takes no time to speak
   * of.
   */
  private static final long FAST = 20_000;

  private static final boolean FUSED =
      shortestRound() < FAST || JvmOptions.isOn("UseFMA").orElse(false);

  private MultiplyAdd() {}

  /** Whether it is rounded once. A constant to HotSpot, which compiles only what it selects. */
  public static boolean isFused() {
    return FUSED;
  }

  /** a · b + c. */
  public static float multiplyAdd(float a, float b, float c) {
    return FUSED ? Math.fma(a, b, c) : a * b + c;
  }

  private static long shortestRound() {
    long shortest = Long.MAX_VALUE;
    float sum = 0;
    for (int round = 0; round < ROUNDS && shortest >= FAST; round++) {
      long start = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        sum = Math.fma(sum, 0.5f, call);
      }
      shortest = Math.min(shortest, System.nanoTime() - start);
    }
    return shortest;
  }
}
