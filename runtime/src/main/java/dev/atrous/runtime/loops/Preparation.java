package dev.atrous.runtime.loops;

import dev.atrous.runtime.Filter;
import dev.atrous.runtime.loops.plain.PlainLoops;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a process can do for its first pass while it reads weights and pictures: the loops are
 * chosen, and the plain ones run on maps of zeros until HotSpot has compiled them, all on a thread
 * of its own that ends soon. On two processors (JDK 25, {@code benchmark cold}) the process up to
 * DeepLab's first mask takes 0.56 s with it and 0.60 s without, 0.38 s and 0.44 s where the JVM has
 * a cache.
 */
final class Preparation {

  /** Beyond it, little is left to compile that a first pass would notice. */
  private static final long NANOS = 100_000_000;

  private static final int CHANNELS = 64;
  private static final int SIDE = 16;
  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private Preparation() {}

  /** Begins, the first time that it is called. On one processor it would only be in the way. */
  static void begin() {
    if (Runtime.getRuntime().availableProcessors() > 1 && BEGUN.compareAndSet(false, true)) {
      Thread thread = new Thread(null, Preparation::run, "atrous-preparation", 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      try {
        thread.start();
      } catch (OutOfMemoryError noThread) {
        // Then the first pass takes a little longer.
      }
    }
  }

  private static void run() {
    try {
      Optional<LoopChoice.Choice> choice = LoopChoice.first();
      if (!Loops.chosen().name().equals("vector")) {
        compile(new PlainLoops(), System.nanoTime() + NANOS);
      }
      // At last: the first line that a process logs takes 0.1 s of a processor.
      choice.ifPresent(LoopChoice.Choice::log);
    } catch (RuntimeException thrownAgain) {
      // To whoever loads a network, by the same choice.
    }
  }

  /** Runs each kind of loop that does most of the work, over and over. */
  private static void compile(Loops loops, long end) {
    WindowLoop expand = pointwise(loops, CHANNELS / 2, CHANNELS);
    WindowLoop project = pointwise(loops, CHANNELS, CHANNELS / 2);
    WindowLoop wide = pointwise(loops, CHANNELS, 4 * CHANNELS);
    int row = (SIDE + 2) * CHANNELS;
    Window window =
        new Window(
            CHANNELS,
            CHANNELS,
            CHANNELS,
            3,
            3,
            row,
            CHANNELS,
            row,
            CHANNELS,
            SIDE * CHANNELS,
            CHANNELS);
    Filter filter = new Filter(new float[9 * CHANNELS], new float[CHANNELS]);
    WindowLoop depthwise = loops.depthwise(window, filter, Activation.RELU6);
    float[] x = new float[(SIDE + 2) * row];
    float[] y = new float[SIDE * SIDE * CHANNELS];
    Lane lane = new Lane();
    do {
      expand.pixels(lane, x, 0, y, 0, 1, SIDE * SIDE, 0, 1, 0, 1);
      project.pixels(lane, x, 0, y, 0, 1, SIDE * SIDE, 0, 1, 0, 1);
      wide.pixels(lane, x, 0, y, 0, 1, SIDE * SIDE / 4, 0, 1, 0, 1);
      depthwise.pixels(lane, x, 0, y, 0, SIDE / 4, SIDE, 0, 3, 0, 3);
    } while (System.nanoTime() < end);
  }

  private static WindowLoop pointwise(Loops loops, int inputs, int outputs) {
    Window window = new Window(inputs, outputs, 1, 1, 1, 0, 0, 0, inputs, 0, outputs);
    Filter filter = new Filter(new float[inputs * outputs], new float[outputs]);
    return loops.convolution(window, filter, Activation.RELU6);
  }
}
