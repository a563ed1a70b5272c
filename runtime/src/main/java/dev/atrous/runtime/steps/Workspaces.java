package dev.atrous.runtime.steps;

import java.util.Arrays;

/**
 * The workspaces of a network: as many as callers ever ran at the same time; and on how many
 * threads each of their passes runs.
 */
public final class Workspaces {

  static final String PROPERTY = "atrous.threads";

  private final int floats;
  private final WorkerPool pool;
  private final ThreadLocal<StepTimes> timed = new ThreadLocal<>();
  private volatile boolean timing;
  private volatile int threads;
  private Workspace[] idle = new Workspace[1];
  private int count;

  /**
   * Creates an empty pool; passes run on as many threads as the system property {@code
   * atrous.threads} says, or else on as many as there are processors.
   *
   * @param floats memory of each workspace
   * @throws IllegalArgumentException if the property is no number from 1
   */
  public Workspaces(int floats) {
    this(floats, WorkerPool.SHARED);
    threads = threads(System.getProperty(PROPERTY), pool.processors());
  }

  Workspaces(int floats, WorkerPool pool) {
    this.floats = floats;
    this.pool = pool;
    threads = pool.processors();
  }

  /** The number of threads that a text, if there is one, gives. */
  static int threads(String text, int otherwise) {
    if (text == null) {
      return otherwise;
    }
    int number = 0;
    try {
      number = Integer.parseInt(text.strip());
    } catch (NumberFormatException wrong) {
      // Refused below, as other numbers are.
    }
    if (number < 1) {
      throw new IllegalArgumentException(
          "The system property %s is '%s'. Give the number of threads of a pass, 1 or more."
              .formatted(PROPERTY, text));
    }
    return number;
  }

  /** On how many threads a pass runs at the most. */
  public int threads() {
    return threads;
  }

  /**
   * Sets on how many threads each pass that begins from now on runs at the most.
   *
   * @throws IllegalArgumentException if that is less than 1
   */
  public void setThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "A pass takes at least one thread, its caller's; " + threads + " were asked for.");
    }
    this.threads = threads;
  }

  /** A workspace that no other caller has until it is released, however the pass ends. */
  public Workspace acquire() {
    Workspace workspace = take();
    if (workspace == null) {
      workspace = new Workspace(floats, pool);
    }
    if (timing) {
      workspace.time(timed.get());
    }
    workspace.begin(threads);
    return workspace;
  }

  /**
   * Runs passes of this thread and adds to the times of their steps; passes of other threads are
   * not timed.
   */
  public void time(StepTimes times, Runnable passes) {
    timed.set(times);
    // For good: a network that was profiled once can afford the look-up of a thread's value.
    timing = true;
    try {
      passes.run();
    } finally {
      timed.remove();
    }
  }

  /** Ends the pass and gives its workspace back for the next caller. */
  public void release(Workspace workspace) {
    workspace.end();
    put(workspace);
  }

  private synchronized Workspace take() {
    if (count == 0) {
      return null;
    }
    Workspace workspace = idle[--count];
    idle[count] = null;
    return workspace;
  }

  private synchronized void put(Workspace workspace) {
    if (count == idle.length) {
      idle = Arrays.copyOf(idle, 2 * count);
    }
    idle[count++] = workspace;
  }
}
