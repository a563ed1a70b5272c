package dev.atrous.runtime.steps;

/**
 * The taps of a transposed kernel that one phase of its output meets, along one axis. Output o
 * meets tap t where o + padding − t·rate is a multiple of the stride; the quotient is the input
 * position. With t growing by {@code spacing}, that position falls by {@code back}.
 *
 * @param offset input position of the first tap at the phase's first output
 * @param kernelTap the first tap
 */
record PhaseTaps(int count, int kernelTap, int spacing, int back, int offset) {

  /** One for each phase of the stride. */
  static PhaseTaps[] all(int kernel, int stride, int rate, int padding) {
    int common = gcd(stride, rate);
    int spacing = stride / common;
    int back = rate / common;
    PhaseTaps[] phases = new PhaseTaps[stride];
    for (int phase = 0; phase < stride; phase++) {
      int first = 0;
      while (first < Math.min(kernel, spacing) && !meets(phase, padding, first, rate, stride)) {
        first++;
      }
      boolean none = first >= Math.min(kernel, spacing);
      int count = none ? 0 : (kernel - first + spacing - 1) / spacing;
      int offset = none ? 0 : (int) (((long) phase + padding - (long) first * rate) / stride);
      phases[phase] = new PhaseTaps(count, first, spacing, back, offset);
    }
    return phases;
  }

  private static boolean meets(int phase, int padding, int tap, int rate, int stride) {
    return Math.floorMod((long) phase + padding - (long) tap * rate, (long) stride) == 0;
  }

  private static int gcd(int one, int other) {
    return other == 0 ? one : gcd(other, one % other);
  }

  /** The kernel's tap behind this phase's tap. */
  int tap(int index) {
    return kernelTap + index * spacing;
  }

  /** Where the first tap reads, at a position of the phase; may lie outside the input. */
  int input(int position) {
    return offset + position;
  }

  /** The first tap that reads inside an input of {@code extent} positions. */
  int firstInside(int position, int extent) {
    int beyond = input(position) - (extent - 1);
    return beyond <= 0 ? 0 : Math.min(count, (beyond + back - 1) / back);
  }

  /** The tap behind the last one that reads inside. */
  int endInside(int position) {
    int at = input(position);
    return at < 0 ? 0 : Math.min(count, at / back + 1);
  }
}
