package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Lane;

/**
 * The helpers that a pass has borrowed. It borrows them at the first step that can use them, keeps
 * them between steps, gives some back when more callers come than there are processors left, and
 * all of them at its end.
 */
final class Crew {

  private final Helpers helpers;
  private final Helper[] members;
  private int size;
  private int most;
  private boolean refused;

  Crew(Helpers helpers) {
    this.helpers = helpers;
    members = new Helper[helpers.processors() - 1];
  }

  /** Begins a pass on at most {@code threads} threads. */
  void begin(int threads) {
    most = Math.min(threads - 1, members.length);
    refused = false;
    helpers.enter();
  }

  /** Computes bands on the caller's thread and on as many helpers as can be had. */
  void compute(Bands bands, Lane lane) {
    int count = most == 0 ? 0 : size(Math.min(most, bands.count() - 1));
    if (count == 0) {
      bands.computeAll(lane);
      return;
    }
    bands.divide(count + 1);
    for (int member = 0; member < count; member++) {
      members[member].offer(bands, member + 1);
    }
    bands.computeShare(lane, 0);
    settle();
    bands.throwFailure();
  }

  /** How many helpers there are for a step that can use {@code wanted}, after what is due. */
  private int size(int wanted) {
    while (size > 0 && helpers.spare() < 0 && helpers.reclaim(members[size - 1])) {
      members[--size] = null;
    }
    while (size < wanted && helpers.spare() > 0 && !refused) {
      Helper helper = helpers.borrow();
      if (helper == null) {
        // Another caller was faster, or there is no thread to be had: not again in this pass.
        refused = true;
      } else {
        members[size++] = helper;
      }
    }
    return Math.min(size, wanted);
  }

  private void settle() {
    for (int member = 0; member < size; member++) {
      members[member].settle();
    }
  }

  /** Ends the pass: afterwards nobody is at its maps, however it ended. */
  void end() {
    try {
      // After a stack overflow at the very edge the caller may have left helpers at work.
      settle();
      while (size > 0) {
        helpers.giveBack(members[size - 1]);
        members[--size] = null;
      }
    } finally {
      helpers.leave();
    }
  }
}
