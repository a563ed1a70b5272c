package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.plain.WarmUp;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a process can do for its first pass while it reads weights: the loops are chosen, and that
 * is logged, on a thread of its own that ends soon; another warms plain loops up. The first line
 * that a process logs takes 0.1 s of a processor.
 */
final class Preparation {

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private Preparation() {}

  /** Begins, the first time that it is called. On one processor it would only be in the way. */
  static void begin() {
    if (Runtime.getRuntime().availableProcessors() > 1 && BEGUN.compareAndSet(false, true)) {
      // No daemon, so that even a process that ends at once logs what it computed with.
      start(Preparation::run, "atrous-preparation", false);
    }
  }

  private static void start(Runnable work, String name, boolean daemon) {
    Thread thread = new Thread(null, work, name, 0, false);
    thread.setDaemon(daemon);
    thread.setContextClassLoader(null);
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      // Then whoever loads the first network chooses, and the first pass takes longer.
    }
  }

  private static void run() {
    try {
      Optional<LoopChoice.Choice> choice = LoopChoice.first();
      // Without C2 there is nothing to wait for.
      if (LoopChoice.beginsPlain() && Jit.obstacle().isEmpty()) {
        Runnable warmUp = LoopChoice.staysPlain() ? WarmUp::forGood : WarmUp::briefly;
        start(warmUp, "atrous-warm-up", true);
      }
      choice.ifPresent(LoopChoice.Choice::log);
    } catch (RuntimeException | OutOfMemoryError thrownAgain) {
      // To whoever loads a network, by the same choice.
    }
  }
}
