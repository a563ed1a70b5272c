package dev.atrous.runtime.loops;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a process can do for its first pass while it reads weights: the loops are chosen, and that
 * is logged, on a thread of its own that ends soon. The first line that a process logs takes 0.1 s
 * of a processor.
 *
 * <p>Running the loops there until HotSpot has compiled them was tried: on two processors what the
 * first pass gained (DeepLab 35 ms) reading weights lost, with and without a cache of the JVM (JDK
 * 25, {@code benchmark cold}).
 */
final class Preparation {

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private Preparation() {}

  /** Begins, the first time that it is called. On one processor it would only be in the way. */
  static void begin() {
    if (Runtime.getRuntime().availableProcessors() > 1 && BEGUN.compareAndSet(false, true)) {
      Thread thread = new Thread(null, Preparation::run, "atrous-preparation", 0, false);
      // No daemon: a process that ends at once says what it computed with all the same.
      thread.setDaemon(false);
      thread.setContextClassLoader(null);
      try {
        thread.start();
      } catch (OutOfMemoryError noThread) {
        // Then whoever loads the first network chooses.
      }
    }
  }

  private static void run() {
    try {
      LoopChoice.first().ifPresent(LoopChoice.Choice::log);
    } catch (RuntimeException thrownAgain) {
      // To whoever loads a network, by the same choice.
    }
  }
}
