package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Scratch;

/**
 * The workers that a pass has borrowed. It borrows them at the first step that can use them, keeps
 * them between steps, gives some back when more callers come than there are processors left, and
 * all of them at its end.
 */
final class PassWorkers {

  private final WorkerPool pool;
  private final Worker[] workers;
  private int size;
  private int most;
  private boolean refused;

  PassWorkers(WorkerPool pool) {
    this.pool = pool;
    workers = new Worker[pool.processors() - 1];
  }

  /** Begins a pass on at most {@code threads} threads. */
  void begin(int threads) {
    most = Math.min(threads - 1, workers.length);
    refused = false;
    pool.enter();
  }

  /** Computes bands on the caller's thread and on as many workers as can be had. */
  void compute(RowPartition partition, Scratch scratch) {
    int count = most == 0 ? 0 : size(Math.min(most, partition.count() - 1));
    if (count == 0) {
      partition.computeAll(scratch);
      return;
    }
    partition.divide(count + 1);
    for (int worker = 0; worker < count; worker++) {
      workers[worker].offer(partition, worker + 1);
    }
    partition.computeShare(scratch, 0);
    settle();
    partition.throwFailure();
  }

  /** Gives back workers that other callers need, borrows up to {@code wanted}, and counts them. */
  private int size(int wanted) {
    while (size > 0 && pool.spare() < 0 && pool.reclaim(workers[size - 1])) {
      workers[--size] = null;
    }
    while (size < wanted && pool.spare() > 0 && !refused) {
      Worker worker = pool.borrow();
      if (worker == null) {
        // Another caller was faster, or no thread can be started: no second try in this pass.
        refused = true;
      } else {
        workers[size++] = worker;
      }
    }
    return Math.min(size, wanted);
  }

  private void settle() {
    for (int worker = 0; worker < size; worker++) {
      workers[worker].settle();
    }
  }

  /** Ends the pass, however it went: afterwards no other thread works on its maps. */
  void end() {
    try {
      // A stack overflow may have kept the caller from waiting for its workers.
      settle();
      while (size > 0) {
        pool.giveBack(workers[size - 1]);
        workers[--size] = null;
      }
    } finally {
      pool.leave();
    }
  }
}
