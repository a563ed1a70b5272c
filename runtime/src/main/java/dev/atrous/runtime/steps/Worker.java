package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Scratch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that computes rows for the pass that has borrowed it. The pass offers it each step, and
 * withdraws an offer that the thread has not taken when all rows are done, so that no pass ever
 * waits for a thread that is still waking up.
 */
final class Worker implements Runnable {

  /**
   * How long a thread polls before it parks. Waking a parked thread takes tens of microseconds; a
   * polling one takes an offer in 0.2 µs, and most steps of a pass follow each other sooner than
   * this, even around a linear layer, which one thread computes. With 50 µs MobileNetV2 takes 1.01
   * to 1.02 times as long on two threads.
   */
  private static final long WAIT_NANOS = 300_000;

  /**
   * How long of that it spins; afterwards it yields between two polls. Two threads on one processor
   * take 1.0 times as long for a pass as one thread does, and 1.2 to 1.4 times if they never yield
   * (JDK 25).
   */
  private static final long SPIN_NANOS = 5_000;

  /**
   * How long an idle worker lives: it costs its scratch memory, and keeps the class loader of this
   * library from being unloaded; a new one is started in a fraction of a millisecond.
   */
  static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private static final int NOTHING = 0;
  private static final int OFFERED = 1;
  private static final int WORKING = 2;

  private final WorkerPool pool;
  private final long idleNanos;
  private final Thread thread;
  private final Scratch scratch = new Scratch();
  private final AtomicInteger state = new AtomicInteger(NOTHING);
  private RowPartition partition;
  private int part;

  /** Whether a pass has borrowed this worker, and with it a processor. */
  private volatile boolean lent;

  private volatile boolean parked;

  /** The caller that waits, parked, until this worker is done. */
  private volatile Thread waiting;

  Worker(WorkerPool pool, int number, long idleNanos) {
    this.pool = pool;
    this.idleNanos = idleNanos;
    // The thread must not keep anything of whoever happens to call first.
    thread = new Thread(root(), this, "atrous-" + number, 0, false);
    thread.setContextClassLoader(null);
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY);
  }

  private static ThreadGroup root() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  void start() {
    thread.start();
  }

  void setLent(boolean lent) {
    this.lent = lent;
  }

  /** Offers the rows of a step, of which this worker is to begin with one part. */
  void offer(RowPartition offered, int firstPart) {
    partition = offered;
    part = firstPart;
    state.set(OFFERED);
    if (parked) {
      LockSupport.unpark(thread);
    }
  }

  /**
   * Takes back an offer that this worker has not begun, or waits until it is done. The caller's
   * interrupt status stays as it is.
   */
  void settle() {
    if (state.get() == NOTHING) {
      return;
    }
    if (state.compareAndSet(OFFERED, NOTHING)) {
      partition = null;
      return;
    }
    long start = System.nanoTime();
    for (long waited = 0; waited < WAIT_NANOS; waited = System.nanoTime() - start) {
      if (state.get() != WORKING) {
        return;
      }
      pause(waited);
    }
    boolean interrupted = false;
    waiting = Thread.currentThread();
    while (state.get() == WORKING) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    waiting = null;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    long idleSince = System.nanoTime();
    while (true) {
      try {
        if (awaitOffer()) {
          work();
          idleSince = System.nanoTime();
        } else if (!lent && System.nanoTime() - idleSince >= idleNanos && pool.retire(this)) {
          return;
        }
      } catch (OutOfMemoryError noClass) {
        // Of the JVM itself, which may load one at any time: the next round may have room for it.
      }
    }
  }

  private void work() {
    RowPartition offered = partition;
    // An idle worker keeps no network alive.
    partition = null;
    try {
      offered.computeShare(scratch, part);
    } finally {
      state.set(NOTHING);
      Thread caller = waiting;
      if (caller != null) {
        LockSupport.unpark(caller);
      }
    }
  }

  /** Whether there is an offer, which is then begun: soon, or after one sleep. */
  private boolean awaitOffer() {
    long start = System.nanoTime();
    for (long waited = 0; waited < WAIT_NANOS && maySpin(); waited = System.nanoTime() - start) {
      if (begin()) {
        return true;
      }
      pause(waited);
    }
    parked = true;
    boolean begun = begin();
    if (!begun) {
      LockSupport.parkNanos(pool, idleNanos);
      // An interrupt means nothing here, and would keep the thread from parking.
      Thread.interrupted();
      begun = begin();
    }
    parked = false;
    return begun;
  }

  private static void pause(long waited) {
    if (waited < SPIN_NANOS) {
      Thread.onSpinWait();
    } else {
      Thread.yield();
    }
  }

  private boolean begin() {
    return state.get() == OFFERED && state.compareAndSet(OFFERED, WORKING);
  }

  /** A worker that nobody has borrowed does not take a processor from those who compute. */
  private boolean maySpin() {
    return lent || pool.spare() > 0;
  }
}
