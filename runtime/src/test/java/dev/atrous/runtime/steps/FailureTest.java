package dev.atrous.runtime.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrous.runtime.loops.Scratch;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pass that fails, on whichever thread, fails cleanly and leaves nothing behind. */
@Timeout(60)
class FailureTest {

  private static final int THREADS = 4;

  private final WorkerPool pool = new WorkerPool(THREADS, 1_000_000_000);
  private final Passes healthy = new Passes(pool, Passes.blurs(6));
  private final float[] right = healthy.threads(1).forward(Passes.input(1));

  /** A step of bands of at least one row, each row of which does something. */
  private Passes passes(int rows, IntConsumer perRow) {
    Step step =
        new Step(rows, 1) {
          @Override
          protected void rows(
              Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
            for (int row = firstRow; row < endRow; row++) {
              perRow.accept(row);
            }
          }
        };
    return new Passes(pool, List.of(step));
  }

  private void assertUsable() {
    assertThat(pool.running()).isZero();
    assertThat(pool.idle()).isLessThan(THREADS);
    assertThat(healthy.threads(THREADS).forward(Passes.input(1))).containsExactly(right);
  }

  /** In each band, on the caller's thread and on workers. */
  @Test
  void exceptionsReachTheCallerUnchanged() {
    for (int band = 0; band < 16; band++) {
      int failing = band;
      IllegalStateException failure = new IllegalStateException("band " + band);
      Passes passes =
          passes(
              16,
              row -> {
                if (row == failing) {
                  throw failure;
                }
              });
      for (int again = 0; again < 5; again++) {
        assertThatThrownBy(() -> passes.forward(new float[0])).isSameAs(failure);
      }
      assertUsable();
    }
  }

  @Test
  void errorsDoToo() {
    Passes overflowing = passes(THREADS, this::overflow);
    Passes exhausted =
        passes(
            THREADS,
            row -> {
              throw new OutOfMemoryError("as if");
            });
    assertThatThrownBy(() -> overflowing.forward(new float[0]))
        .isInstanceOf(StackOverflowError.class);
    assertUsable();
    assertThatThrownBy(() -> exhausted.forward(new float[0])).isInstanceOf(OutOfMemoryError.class);
    assertUsable();
  }

  private int overflow(int depth) {
    return overflow(depth + 1) + 1;
  }

  /** A network may be called with any little stack left, and overflow at any depth. */
  @Test
  void overflowsOfTheCallersStack() throws InterruptedException {
    AtomicInteger overflows = new AtomicInteger();
    Runnable calls =
        () -> {
          try {
            callAtEveryDepth();
          } catch (StackOverflowError expected) {
            overflows.incrementAndGet();
          }
        };
    for (int repeat = 0; repeat < 10; repeat++) {
      Thread thread = new Thread(null, calls, "small stack", 200_000);
      thread.start();
      thread.join();
    }
    assertThat(overflows).hasValue(10);
    assertThat(healthy.forward(Passes.input(1))).containsExactly(right);
  }

  private void callAtEveryDepth() {
    try {
      callAtEveryDepth();
    } finally {
      healthy.forward(Passes.input(1));
    }
  }

  @Test
  void nobodyBeginsABandAfterAFailure() {
    AtomicInteger computed = new AtomicInteger();
    Passes passes =
        passes(
            100_000,
            row -> {
              computed.incrementAndGet();
              throw new IllegalStateException();
            });
    assertThatThrownBy(() -> passes.forward(new float[0]));
    assertThat(computed.get()).isBetween(1, THREADS);
  }

  /** The failing thread is a worker: the caller is held in its own band until then. */
  @Test
  void aWorkersFailureEndsTheCallersPass() {
    Thread caller = Thread.currentThread();
    CountDownLatch failed = new CountDownLatch(1);
    Passes passes =
        passes(
            50,
            row -> {
              if (Thread.currentThread() == caller) {
                await(failed);
              } else {
                failed.countDown();
                throw new IllegalArgumentException("worker");
              }
            });
    assertThatThrownBy(() -> passes.forward(new float[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("worker");
    assertUsable();
  }

  /** When the pass throws, no worker is at its maps any more. */
  @Test
  void aFailingCallerWaitsForItsWorkers() {
    Thread caller = Thread.currentThread();
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger inside = new AtomicInteger();
    Passes passes =
        passes(
            50,
            row -> {
              if (Thread.currentThread() == caller) {
                await(begun);
                throw new IllegalStateException("caller");
              }
              inside.incrementAndGet();
              begun.countDown();
              sleep(5);
              inside.decrementAndGet();
            });
    for (int again = 0; again < 5; again++) {
      assertThatThrownBy(() -> passes.forward(new float[0])).hasMessage("caller");
      assertThat(inside).hasValue(0);
    }
    assertUsable();
  }

  /** Interrupted while it waits for the last band, and before it begins. */
  @Test
  void anInterruptedCallerFinishesAndStaysInterrupted() {
    Thread caller = Thread.currentThread();
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger finished = new AtomicInteger();
    Passes slow =
        passes(
            2,
            row -> {
              if (Thread.currentThread() == caller) {
                await(begun);
              } else {
                begun.countDown();
                sleep(5);
                caller.interrupt();
                sleep(5);
              }
              finished.incrementAndGet();
            });
    slow.forward(new float[0]);
    assertThat(finished).hasValue(2);
    assertThat(Thread.interrupted()).isTrue();
    caller.interrupt();
    assertThat(healthy.threads(THREADS).forward(Passes.input(1))).containsExactly(right);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void interruptedWorkersGoOn() {
    Thread caller = Thread.currentThread();
    for (int again = 0; again < 5; again++) {
      CountDownLatch interrupted = new CountDownLatch(1);
      Passes passes =
          passes(
              2,
              row -> {
                if (Thread.currentThread() == caller) {
                  await(interrupted);
                } else {
                  Thread.currentThread().interrupt();
                  interrupted.countDown();
                }
              });
      passes.forward(new float[0]);
      assertUsable();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }
}
