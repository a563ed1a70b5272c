package dev.atrous.runtime.steps;

/**
 * The threads of this process that help callers, and who has them. Callers compute on their own
 * threads; while there are fewer of them than processors, a pass can borrow helpers for the rest.
 * So no more threads compute than there are processors, and with as many callers nobody borrows.
 * Helpers are started when they are first borrowed and end when they have been idle for long.
 */
final class Helpers {

  /** Those of the process, for as many processors as it may use: containers limit them, too. */
  static final Helpers SHARED =
      new Helpers(Runtime.getRuntime().availableProcessors(), Helper.IDLE_NANOS);

  private final int processors;
  private final long idleNanos;
  private final Helper[] idle;
  private int idleCount;
  private int callers;
  private int lent;
  private int started;

  /** Processors that nobody uses; negative while callers came whom nobody has made room for. */
  private volatile int spare;

  /**
   * Creates a pool without threads yet.
   *
   * @param processors how many threads may compute at once, callers included
   * @param idleNanos how long a helper stays that nobody borrows
   */
  Helpers(int processors, long idleNanos) {
    this.processors = processors;
    this.idleNanos = idleNanos;
    idle = new Helper[processors];
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

  /** A helper for the caller's pass; null if no processor is free or no thread can be had. */
  synchronized Helper borrow() {
    if (spare <= 0) {
      return null;
    }
    Helper helper = idleCount > 0 ? idle[idleCount - 1] : start();
    if (helper != null) {
      if (idleCount > 0) {
        idle[--idleCount] = null;
      }
      helper.setLent(true);
      lent++;
      spare--;
    }
    return helper;
  }

  private Helper start() {
    try {
      Helper helper = new Helper(this, started + 1, idleNanos);
      helper.start();
      started++;
      return helper;
    } catch (OutOfMemoryError noThread) {
      // A limit of the system or of a container: networks work without helpers.
      return null;
    }
  }

  /** Takes back a helper that is at no step. */
  synchronized void giveBack(Helper helper) {
    helper.setLent(false);
    idle[idleCount++] = helper;
    lent--;
    spare++;
  }

  /** Takes a helper back if processors are short; whether it did. */
  synchronized boolean reclaim(Helper helper) {
    if (spare >= 0) {
      return false;
    }
    giveBack(helper);
    return true;
  }

  /** Lets an idle helper end; false if it has just been borrowed. */
  synchronized boolean retire(Helper helper) {
    for (int at = 0; at < idleCount; at++) {
      if (idle[at] == helper) {
        System.arraycopy(idle, at + 1, idle, at, idleCount - at - 1);
        idle[--idleCount] = null;
        return true;
      }
    }
    return false;
  }

  /** Threads that are computing or have borrowed: callers and helpers. */
  synchronized int running() {
    return callers + lent;
  }

  /** Helpers that nobody has. */
  synchronized int idle() {
    return idleCount;
  }
}
