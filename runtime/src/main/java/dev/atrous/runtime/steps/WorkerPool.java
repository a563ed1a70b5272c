package dev.atrous.runtime.steps;

/**
 * The worker threads of this process, and who has borrowed them. Callers compute on their own
 * threads; while there are fewer callers than processors, a pass can borrow workers for the other
 * processors. So there are never more threads that compute than processors, and where callers take
 * them all nobody borrows. Workers are started when they are first needed, and end when they have
 * been idle for long.
 */
final class WorkerPool {

  /** The pool of the process, for as many processors as it, or its container, may use. */
  static final WorkerPool SHARED =
      new WorkerPool(Runtime.getRuntime().availableProcessors(), Worker.IDLE_NANOS);

  private final int processors;
  private final long idleNanos;
  private final Worker[] idle;
  private int idleCount;
  private int callers;
  private int lent;
  private int started;

  /** Processors that nobody uses; negative until passes have given back what new callers need. */
  private volatile int spare;

  /**
   * Creates a pool without threads yet.
   *
   * @param processors how many threads may compute at once, callers included
   * @param idleNanos how long a worker stays that nobody borrows
   */
  WorkerPool(int processors, long idleNanos) {
    this.processors = processors;
    this.idleNanos = idleNanos;
    idle = new Worker[processors];
    spare = processors;
  }

  int processors() {
    return processors;
  }

  int spare() {
    return spare;
  }

  /** A caller begins a pass. */
  synchronized void enter() {
    callers++;
    spare--;
  }

  /** A caller has ended its pass. */
  synchronized void leave() {
    callers--;
    spare++;
  }

  /** A worker for the caller's pass; null if no processor is free or no thread can be had. */
  synchronized Worker borrow() {
    if (spare <= 0) {
      return null;
    }
    Worker worker = idleCount > 0 ? idle[idleCount - 1] : start();
    if (worker != null) {
      if (idleCount > 0) {
        idle[--idleCount] = null;
      }
      worker.setLent(true);
      lent++;
      spare--;
    }
    return worker;
  }

  private Worker start() {
    try {
      Worker worker = new Worker(this, started + 1, idleNanos);
      worker.start();
      started++;
      return worker;
    } catch (OutOfMemoryError noThread) {
      // A limit of the system or of a container: a caller computes alone.
      return null;
    }
  }

  /** Takes back a worker that is at no step. */
  synchronized void giveBack(Worker worker) {
    worker.setLent(false);
    idle[idleCount++] = worker;
    lent--;
    spare++;
  }

  /** Takes a worker back if processors are short; whether it did. */
  synchronized boolean reclaim(Worker worker) {
    if (spare >= 0) {
      return false;
    }
    giveBack(worker);
    return true;
  }

  /** Lets an idle worker end; false if it has just been borrowed. */
  synchronized boolean retire(Worker worker) {
    for (int at = 0; at < idleCount; at++) {
      if (idle[at] == worker) {
        System.arraycopy(idle, at + 1, idle, at, idleCount - at - 1);
        idle[--idleCount] = null;
        return true;
      }
    }
    return false;
  }

  /** Threads that are computing or have borrowed: callers and workers. */
  synchronized int running() {
    return callers + lent;
  }

  /** Workers that nobody has. */
  synchronized int idle() {
    return idleCount;
  }
}
