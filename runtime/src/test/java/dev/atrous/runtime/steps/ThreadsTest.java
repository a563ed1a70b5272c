package dev.atrous.runtime.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.runtime.loops.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passes on several threads compute what passes on one do, whoever calls them, and how. */
@Timeout(60)
class ThreadsTest {

  private final WorkerPool pool = new WorkerPool(8, 1_000_000_000);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 1000})
  void sameBitsOnAnyNumberOfThreads(int threads) {
    Passes passes = new Passes(pool, Passes.blurs(20));
    for (int seed = 0; seed < 50; seed++) {
      float[] input = Passes.input(seed);
      float[] alone = passes.threads(1).forward(input);
      assertThat(passes.threads(threads).forward(input)).containsExactly(alone);
    }
  }

  /** Smaller than worth handing out is only what is left of each thread's part. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void bandsHaveAtLeastTheirRows(int threads) {
    List<Blur> steps = Passes.blurs(9);
    new Passes(pool, steps).threads(threads).forward(Passes.input(1));
    for (int at = 0; at < steps.size(); at++) {
      int least = 1 + at;
      assertThat(steps.get(at).bandLengths.stream().filter(rows -> rows < least).count())
          .isLessThanOrEqualTo(threads);
      assertThat(steps.get(at).bandLengths.stream().mapToInt(rows -> rows).sum())
          .isEqualTo(Passes.ROWS);
    }
  }

  @Test
  void oneThreadComputesAllRowsAtOnce() {
    Blur blur = new Blur(Passes.ROWS, 1, Passes.WIDTH);
    new Passes(pool, List.of(blur)).threads(1).forward(Passes.input(1));
    assertThat(blur.bandLengths).containsExactly(Passes.ROWS);
  }

  @Test
  void everyRowIsComputedOnce() {
    int[] computed = new int[1000];
    Step count =
        new Step(computed.length, 7) {
          @Override
          protected void rows(
              Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
            for (int row = firstRow; row < endRow; row++) {
              computed[row]++;
            }
          }
        };
    Passes passes = new Passes(pool, List.of(count));
    for (int pass = 0; pass < 200; pass++) {
      passes.threads(1 + pass % 8).forward(new float[0]);
    }
    assertThat(computed).containsOnly(200);
  }

  @Test
  void stepsOfTwoMapsAreSharedToo() {
    JoinStep sum =
        new JoinStep(Passes.ROWS, 2) {
          @Override
          protected void rows(
              Scratch scratch,
              float[] x,
              int xAt,
              float[] z,
              int zAt,
              float[] y,
              int yAt,
              int firstRow,
              int endRow) {
            for (int row = firstRow; row < endRow; row++) {
              y[yAt + row] = x[xAt + row] + z[zAt + row];
            }
          }
        };
    Workspaces workspaces = new Workspaces(0, pool);
    Workspace work = workspaces.acquire();
    float[] numbers = Passes.input(3);
    float[] sums = new float[3 + Passes.ROWS];
    work.run(sum, numbers, 5, numbers, 100, sums, 3);
    workspaces.release(work);
    for (int row = 0; row < Passes.ROWS; row++) {
      assertThat(sums[3 + row]).isEqualTo(numbers[5 + row] + numbers[100 + row]);
    }
  }

  @Test
  void whatIsOneBandStaysOnTheCaller() {
    Blur whole = new Blur(Passes.ROWS, Passes.ROWS, Passes.WIDTH);
    new Passes(pool, List.of(whole)).forward(Passes.input(1));
    assertThat(whole.threads).containsExactly(Thread.currentThread());
    assertThat(pool.idle()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void manyCallersGetWhatOneGets(int processors) throws Exception {
    WorkerPool some = new WorkerPool(processors, 1_000_000_000);
    Passes passes = new Passes(some, Passes.blurs(12));
    List<float[]> alone = new ArrayList<>();
    for (int seed = 0; seed < 5; seed++) {
      alone.add(passes.threads(1).forward(Passes.input(seed)));
    }
    passes.threads(8);
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> calls = new ArrayList<>();
      for (int caller = 0; caller < 8; caller++) {
        int first = caller;
        calls.add(
            callers.submit(
                () -> {
                  for (int pass = 0; pass < 50; pass++) {
                    int seed = (first + pass) % 5;
                    assertThat(passes.forward(Passes.input(seed))).containsExactly(alone.get(seed));
                  }
                }));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    } finally {
      callers.shutdownNow();
    }
    assertThat(some.running()).isZero();
    assertThat(some.idle()).isLessThan(processors);
    assertThat(some.spare()).isEqualTo(processors);
  }

  @Test
  void passesInsideOfPasses() {
    Passes inner = new Passes(pool, Passes.blurs(4));
    float[] right = inner.threads(1).forward(Passes.input(7));
    inner.threads(8);
    Step outer =
        new Step(24, 1) {
          @Override
          protected void rows(
              Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
            assertThat(inner.forward(Passes.input(7))).containsExactly(right);
          }
        };
    Passes passes = new Passes(pool, List.of(outer, outer));
    for (int pass = 0; pass < 20; pass++) {
      passes.forward(Passes.input(1));
    }
    assertThat(pool.running()).isZero();
  }
}
