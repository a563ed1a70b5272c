package dev.atrous.runtime.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.atrous.runtime.loops.Scratch;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets workers, when they are given back, and what these threads are. */
@Timeout(60)
class BorrowingTest {

  private static final long LONG = TimeUnit.SECONDS.toNanos(60);

  /** A step whose bands wait for each other, so that {@code threads} threads must meet. */
  private static final class Meeting extends Step {
    final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final CyclicBarrier barrier;

    Meeting(int threads) {
      super(threads, 1);
      barrier = new CyclicBarrier(threads);
    }

    @Override
    protected void rows(
        Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
      threads.add(Thread.currentThread());
      try {
        barrier.await(30, TimeUnit.SECONDS);
      } catch (Exception alone) {
        throw new AssertionError(alone);
      }
    }
  }

  /** A pass that is going on. */
  private record Pass(Workspaces workspaces, Workspace work) {

    static Pass begin(WorkerPool pool, int threads) {
      Workspaces workspaces = new Workspaces(0, pool);
      workspaces.setThreads(threads);
      return new Pass(workspaces, workspaces.acquire());
    }

    /** Runs a step that {@code threads} threads are to compute. */
    Set<Thread> meet(int threads) {
      Meeting meeting = new Meeting(threads);
      work.run(meeting, null, 0, null, 0);
      assertThat(meeting.threads).hasSize(threads);
      return meeting.threads;
    }

    /** Runs a step that only the caller may compute. */
    void assertAlone() {
      Blur blur = new Blur(Passes.ROWS, 1, Passes.WIDTH);
      float[] map = Passes.input(1);
      for (int repeat = 0; repeat < 20; repeat++) {
        work.run(blur, map, 0, new float[map.length], 0);
      }
      assertThat(blur.threads).containsExactly(Thread.currentThread());
    }

    void end() {
      workspaces.release(work);
    }
  }

  @Test
  void workersAreBorrowedOnceAndGivenBackAtTheEnd() {
    WorkerPool pool = new WorkerPool(4, LONG);
    Pass pass = Pass.begin(pool, 3);
    assertThat(pool.running()).isEqualTo(1);
    Set<Thread> first = pass.meet(3);
    assertThat(pool.running()).isEqualTo(3);
    assertThat(pass.meet(3)).isEqualTo(first);
    pass.end();
    assertThat(pool.running()).isZero();
    assertThat(pool.idle()).isEqualTo(2);
    Pass next = Pass.begin(pool, 3);
    assertThat(next.meet(3)).isEqualTo(first);
    next.end();
  }

  @Test
  void asManyCallersAsProcessorsBorrowNobody() {
    WorkerPool pool = new WorkerPool(2, LONG);
    Pass one = Pass.begin(pool, 8);
    Pass other = Pass.begin(pool, 8);
    one.assertAlone();
    other.assertAlone();
    other.end();
    one.meet(2);
    one.end();
  }

  @Test
  void aPassMakesRoomForCallersWhoCome() {
    WorkerPool pool = new WorkerPool(4, LONG);
    Pass early = Pass.begin(pool, 8);
    early.meet(4);
    Pass late = Pass.begin(pool, 8);
    assertThat(pool.spare()).isEqualTo(-1);
    late.assertAlone();
    early.meet(3);
    assertThat(pool.running()).isEqualTo(4);
    Pass later = Pass.begin(pool, 8);
    Pass latest = Pass.begin(pool, 8);
    early.assertAlone();
    assertThat(pool.running()).isEqualTo(4);
    later.end();
    latest.end();
    late.meet(3);
    late.end();
    early.meet(4);
    early.end();
    assertThat(pool.running()).isZero();
    assertThat(pool.idle()).isEqualTo(3);
  }

  @Test
  void oneThreadIsTheCallers() {
    WorkerPool pool = new WorkerPool(4, LONG);
    Pass pass = Pass.begin(pool, 1);
    pass.assertAlone();
    pass.end();
    assertThat(pool.idle()).isZero();
  }

  @Test
  void theNumberHoldsFromTheNextPassOn() {
    WorkerPool pool = new WorkerPool(4, LONG);
    Pass pass = Pass.begin(pool, 1);
    pass.workspaces().setThreads(2);
    pass.assertAlone();
    pass.end();
    Pass next = new Pass(pass.workspaces(), pass.workspaces().acquire());
    next.meet(2);
    next.end();
  }

  @Test
  void workersKeepNothingOfTheFirstCaller() {
    WorkerPool pool = new WorkerPool(2, LONG);
    Pass pass = Pass.begin(pool, 2);
    Set<Thread> threads = pass.meet(2);
    pass.end();
    threads.remove(Thread.currentThread());
    Thread worker = threads.iterator().next();
    assertThat(worker.getContextClassLoader()).isNull();
    assertThat(worker.isDaemon()).isTrue();
    assertThat(worker.getName()).isEqualTo("atrous-1");
    assertThat(worker.getThreadGroup().getParent()).isNull();
  }

  @Test
  void idleWorkersEndAndNewOnesComeWhenNeeded() throws InterruptedException {
    WorkerPool pool = new WorkerPool(3, TimeUnit.MILLISECONDS.toNanos(20));
    for (int again = 0; again < 3; again++) {
      Pass pass = Pass.begin(pool, 3);
      Set<Thread> threads = pass.meet(3);
      // While lent, a worker stays however long its pass has nothing for it.
      Thread.sleep(60);
      assertThat(pass.meet(3)).isEqualTo(threads);
      pass.end();
      threads.remove(Thread.currentThread());
      for (Thread worker : threads) {
        worker.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(worker.isAlive()).isFalse();
      }
      assertThat(pool.idle()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void lessThanOneThreadIsRefused(int threads) {
    Workspaces workspaces = new Workspaces(0, new WorkerPool(2, LONG));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> workspaces.setThreads(threads))
        .withMessageContaining(String.valueOf(threads));
    assertThat(workspaces.threads()).isEqualTo(2);
  }

  @Test
  void moreThreadsThanProcessorsAreTaken() {
    WorkerPool pool = new WorkerPool(2, LONG);
    Pass pass = Pass.begin(pool, Integer.MAX_VALUE);
    assertThat(pass.workspaces().threads()).isEqualTo(Integer.MAX_VALUE);
    pass.meet(2);
    pass.end();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-2", "two", "", "1.5", "99999999999"})
  void theSystemPropertyIsANumberFromOne(String text) {
    assertThat(Workspaces.threads(null, 5)).isEqualTo(5);
    assertThat(Workspaces.threads(" 3 ", 5)).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Workspaces.threads(text, 5))
        .withMessageContaining("atrous.threads")
        .withMessageContaining("'" + text + "'");
  }

  @Test
  void bandsHaveRows() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Blur(5, 0, 1));
  }
}
