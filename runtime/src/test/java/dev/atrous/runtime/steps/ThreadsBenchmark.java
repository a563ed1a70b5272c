package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Scratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * What sharing a step costs, and how throughput grows with the callers. Not a test: run it by hand,
 *
 * <pre>java -cp target/classes:target/test-classes dev.atrous.runtime.steps.ThreadsBenchmark</pre>
 */
public final class ThreadsBenchmark {

  private static final int STEPS = 60;
  private static final int BANDS = 8;

  private ThreadsBenchmark() {}

  /** A step of some bands, each of which takes about so many multiply-adds. */
  private static final class Work extends Step {
    private final int multiplyAdds;

    Work(int multiplyAdds) {
      super(BANDS, 1);
      this.multiplyAdds = multiplyAdds;
    }

    @Override
    protected void rows(
        Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
      float[] values = scratch.floats(0, 1024);
      for (int left = multiplyAdds; left > 0; left -= 1024) {
        for (int at = 0; at < 1024; at++) {
          values[at] = values[at] * 0.5f + 1;
        }
      }
    }
  }

  private static void pass(Workspaces workspaces, Step step) {
    Workspace work = workspaces.acquire();
    try {
      for (int at = 0; at < STEPS; at++) {
        work.run(step, null, 0, null, 0);
      }
    } finally {
      workspaces.release(work);
    }
  }

  /** Median time of a pass in µs, on one thread and on several, rounds interleaved. */
  private static void compare(String name, Step step, int threads) {
    Workspaces workspaces = new Workspaces(0);
    List<Long> alone = new ArrayList<>();
    List<Long> shared = new ArrayList<>();
    for (int round = 0; round < 300; round++) {
      for (int number : new int[] {1, threads}) {
        workspaces.setThreads(number);
        pass(workspaces, step);
        pass(workspaces, step);
        long start = System.nanoTime();
        pass(workspaces, step);
        (number == 1 ? alone : shared).add(System.nanoTime() - start);
      }
    }
    double one = median(alone);
    double several = median(shared);
    System.out.printf(
        Locale.ROOT,
        "%-26s 1 thread %8.2f µs a step, %d threads %8.2f µs, ratio %.2f%n",
        name,
        one / STEPS / 1e3,
        threads,
        several / STEPS / 1e3,
        one / several);
  }

  private static double median(List<Long> times) {
    long[] sorted = times.stream().skip(times.size() / 3).mapToLong(time -> time).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double passesPerSecond(Step step, int threads, int callers)
      throws InterruptedException {
    Workspaces workspaces = new Workspaces(0);
    workspaces.setThreads(threads);
    AtomicBoolean stop = new AtomicBoolean();
    LongAdder passes = new LongAdder();
    List<Thread> running = new ArrayList<>();
    for (int caller = 0; caller < callers; caller++) {
      Thread thread =
          new Thread(
              () -> {
                while (!stop.get()) {
                  pass(workspaces, step);
                  passes.increment();
                }
              });
      thread.start();
      running.add(thread);
    }
    TimeUnit.MILLISECONDS.sleep(300);
    long before = passes.sum();
    long start = System.nanoTime();
    TimeUnit.MILLISECONDS.sleep(1000);
    double rate = (passes.sum() - before) * 1e9 / (System.nanoTime() - start);
    stop.set(true);
    for (Thread thread : running) {
      thread.join();
    }
    return rate;
  }

  public static void main(String[] arguments) throws InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    System.out.printf("JDK %s, %d processors%n", System.getProperty("java.version"), processors);
    int threads = Math.max(2, processors);
    compare("empty bands", new Work(0), threads);
    compare("8 bands of 50,000", new Work(50_000), threads);
    compare("8 bands of 500,000", new Work(500_000), threads);
    for (int number : new int[] {1, threads}) {
      for (int callers : new int[] {1, 2, 4}) {
        System.out.printf(
            Locale.ROOT,
            "%d callers, at most %d threads: %8.0f passes/s%n",
            callers,
            number,
            passesPerSecond(new Work(100_000), number, callers));
      }
    }
  }
}
