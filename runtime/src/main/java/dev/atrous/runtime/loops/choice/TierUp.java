package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.Loops;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;

/**
 * The way up from plain loops to vector ones, which give the same bits and are faster once the JVM
 * has compiled them, and far slower before. Some time after the first loop was used, so that a
 * process which computes one picture and ends does not pay for it, a thread of its own tries the
 * vector loop of each plain one until it is the faster of the two, and puts it in its place. The
 * thread ends when there is nothing left to try.
 */
final class TierUp {

  /** A loop that has not found its place yet. */
  interface Candidate {

    /**
     * Tries the vector loop, and puts it in its place if it is faster.
     *
     * @return false if it is not faster yet
     */
    boolean climb(Loops vector, Trial trial);
  }

  /**
   * From the first use of a loop to the first trial. DeepLab's first two pictures take 0.3 s in a
   * new process, of which trials would take one processor of two.
   */
  static final long DELAY = 1_000_000_000L;

  /**
   * Trials of a loop after which it stays plain: it may be one that vectors do not suit. On a busy
   * machine the JVM may take a second to compile one.
   */
  static final int MOST_TRIALS = 20;

  private static final String THREAD = "atrous-tier-up";

  private record Waiting(WeakReference<Candidate> candidate, int trials) {}

  private final Callable<Loops> load;
  private final long delay;
  private final Queue<Waiting> queue = new ArrayDeque<>();
  private Loops vector;
  private Thread thread;
  private long firstUse;
  private boolean used;
  private boolean givenUp;

  /** Read without a lock at each use of a loop: a late answer costs nothing but time. */
  private boolean idle = true;

  /**
   * Nothing to try yet.
   *
   * @param load creates the vector loops, on the thread that tries them
   * @param delay nanoseconds from the first use to the first trial
   */
  TierUp(Callable<Loops> load, long delay) {
    this.load = load;
    this.delay = delay;
  }

  /** A loop to try, for as long as anybody else holds it. */
  synchronized void add(Candidate candidate) {
    if (!givenUp) {
      queue.add(new Waiting(new WeakReference<>(candidate), 0));
      idle = thread != null;
    }
  }

  /** A loop is about to be used. */
  void use() {
    if (!idle) {
      begin();
    }
  }

  private synchronized void begin() {
    long now = System.nanoTime();
    if (!used) {
      used = true;
      firstUse = now;
    }
    if (now - firstUse >= delay && thread == null && !queue.isEmpty()) {
      idle = true;
      try {
        thread = new Thread(null, this::run, THREAD, 0, false);
        thread.setDaemon(true);
        // Whoever used a loop first must not be kept from being unloaded.
        thread.setContextClassLoader(null);
        thread.start();
      } catch (OutOfMemoryError noThread) {
        giveUp(noThread);
      }
    }
  }

  /** Whether all loops that were used have found their place. */
  synchronized boolean isDone() {
    return queue.isEmpty() && thread == null;
  }

  private void run() {
    try {
      climb();
    } catch (Throwable failure) {
      // Whatever it is, the plain loops do not need this thread.
      giveUp(failure);
    }
  }

  private void climb() throws Exception {
    if (vector == null) {
      vector = load.call();
    }
    Trial trial = new Trial();
    for (Waiting next = next(); next != null; next = next()) {
      Candidate candidate = next.candidate().get();
      if (candidate != null && !candidate.climb(vector, trial)) {
        again(next);
      }
    }
  }

  /** The next loop to try; without one the thread ends. */
  private synchronized Waiting next() {
    Waiting next = queue.poll();
    if (next == null) {
      thread = null;
      idle = true;
    }
    return next;
  }

  private synchronized void again(Waiting waiting) {
    if (waiting.trials() + 1 < MOST_TRIALS) {
      queue.add(new Waiting(waiting.candidate(), waiting.trials() + 1));
    }
  }

  /** All loops stay as they are, those to come plain. */
  private synchronized void giveUp(Throwable failure) {
    givenUp = true;
    queue.clear();
    vector = null;
    thread = null;
    idle = true;
    try {
      System.getLogger(Loops.class.getName())
          .log(System.Logger.Level.WARNING, "Networks stay with the plain loops: " + failure + '.');
    } catch (OutOfMemoryError full) {
      // There is no room even for the line.
    }
  }
}
