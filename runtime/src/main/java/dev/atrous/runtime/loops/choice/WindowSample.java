package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.Window;

/**
 * Some neighbouring pixels of a window's output, for a trial: as many as take long enough to be
 * measured.
 *
 * @param pixels how many
 * @param from where tap (0, 0) of the first one lies in the input
 * @param inputFloats of which all taps lie in the input
 * @param outputFloats which the pixels fill
 */
record WindowSample(int pixels, int from, long inputFloats, long outputFloats) {

  /** Multiply-adds of a run: enough to be measured. */
  private static final int WORK = 200_000;

  private static final int LEAST_PIXELS = 8;
  private static final int MOST_PIXELS = 64;

  static WindowSample of(Window window) {
    long work = (long) window.taps() * window.groupInputs() * window.outputChannels();
    int pixels = (int) Math.max(LEAST_PIXELS, Math.min(MOST_PIXELS, WORK / work));
    long down = (window.kernelHeight() - 1L) * window.tapRowStep();
    long across = (window.kernelWidth() - 1L) * window.tapColumnStep();
    // Taps may walk backwards.
    long before = -Math.min(0, down) - Math.min(0, across);
    long behind = Math.max(0, down) + Math.max(0, across);
    return new WindowSample(
        pixels,
        (int) Math.min(before, Integer.MAX_VALUE),
        before + behind + (pixels - 1L) * window.inputStep() + window.inputChannels(),
        (pixels - 1L) * window.outputStep() + window.outputChannels());
  }
}
