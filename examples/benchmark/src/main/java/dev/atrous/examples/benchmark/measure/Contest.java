package dev.atrous.examples.benchmark.measure;

import dev.atrous.examples.benchmark.peer.Runner;
import java.util.ArrayList;
import java.util.List;

/**
 * Times runners in turns, so that whatever disturbs the machine disturbs all of them. A turn is
 * some milliseconds of runs one after the other: the first run of a turn, which finds the caches
 * full of another's data, does not count. Warm-up goes on until medians are flat.
 */
public final class Contest {

  /** How long a turn lasts at least, in nanoseconds, and how many runs it has at least. */
  private static final long TURN = 20_000_000;

  private static final int RUNS = 3;

  /**
   * The pause before a turn, in milliseconds: threads of ONNX Runtime and of OpenMP go on spinning
   * for some milliseconds after their last work and would take the core of whoever is next.
   */
  private static final long PAUSE = 15;

  /** Turns whose medians are compared to see whether times are flat, and how flat they must be. */
  private static final int WINDOW = 3;

  private static final double FLAT = 0.05;

  /** Warm-up ends after this many times the time of the measurement, flat or not. */
  private static final double PATIENCE = 2;

  private final List<Contender> contenders;
  private final long nanoseconds;

  private Contest(List<Runner> runners, double seconds) {
    this.contenders = runners.stream().map(Contender::new).toList();
    this.nanoseconds = (long) (seconds * 1e9);
  }

  /**
   * Times runners.
   *
   * @param seconds for all of them together, without the warm-up
   * @return a timing for each
   */
  public static List<Timing> hold(List<Runner> runners, double seconds) {
    Contest contest = new Contest(runners, seconds);
    contest.warmUp();
    return contest.measure();
  }

  private void warmUp() {
    long end = System.nanoTime() + (long) (PATIENCE * nanoseconds);
    do {
      round();
    } while (System.nanoTime() < end && !contenders.stream().allMatch(Contender::flat));
  }

  private List<Timing> measure() {
    contenders.forEach(contender -> contender.turns.clear());
    long end = System.nanoTime() + nanoseconds;
    do {
      round();
    } while (System.nanoTime() < end);
    return contenders.stream().map(Contender::timing).toList();
  }

  private void round() {
    for (Contender contender : contenders) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stop);
      }
      contender.takeTurn();
    }
  }

  /** A runner with the times of its turns. */
  private static final class Contender {

    private final Runner runner;
    private final List<long[]> turns = new ArrayList<>();

    Contender(Runner runner) {
      this.runner = runner;
    }

    void takeTurn() {
      runner.before();
      runner.run();
      List<Long> times = new ArrayList<>();
      long end = System.nanoTime() + TURN;
      long now;
      do {
        long start = System.nanoTime();
        runner.run();
        now = System.nanoTime();
        times.add(now - start);
      } while (now < end || times.size() < RUNS);
      turns.add(times.stream().mapToLong(Long::longValue).toArray());
    }

    boolean flat() {
      if (turns.size() < WINDOW) {
        return false;
      }
      double[] medians =
          turns.subList(turns.size() - WINDOW, turns.size()).stream()
              .mapToDouble(times -> Timing.of(times).median())
              .sorted()
              .toArray();
      return medians[WINDOW - 1] <= medians[0] * (1 + FLAT);
    }

    Timing timing() {
      return Timing.of(turns.stream().flatMapToLong(java.util.Arrays::stream).toArray());
    }
  }
}
