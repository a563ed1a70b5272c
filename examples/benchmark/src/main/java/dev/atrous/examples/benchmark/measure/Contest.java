package dev.atrous.examples.benchmark.measure;

import dev.atrous.examples.benchmark.peer.Runner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times runners in turns, so that whatever disturbs the machine disturbs all of them. A turn is
 * some milliseconds of runs one after the other: the first run of a turn, which finds the caches
 * full of another's data, does not count. Warm-up comes before and goes on, for each by itself,
 * until medians are flat.
 */
public final class Contest {

  /** How long a turn lasts at least, in nanoseconds. */
  private static final long TURN = 20_000_000;

  /**
   * The pause before a turn, in milliseconds: threads of OpenMP may go on spinning for some
   * milliseconds after their last work and would take the core of whoever is next.
   */
  private static final long PAUSE = 15;

  /** Turns whose medians are compared to see whether times are flat, and how flat they must be. */
  private static final int WINDOW = 5;

  private static final double FLAT = 0.05;

  /** The shortest and the longest warm-up of a runner, as parts of the time of the measurement. */
  private static final double AT_LEAST = 0.5;

  private static final double AT_MOST = 5;

  /** Turns that each gets in a measurement at least, however long they take. */
  private static final int TURNS = 5;

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
    contest.contenders.forEach(contest::warmUp);
    return contest.measure();
  }

  private void warmUp(Contender contender) {
    long start = System.nanoTime();
    long spent;
    do {
      contender.takeTurn();
      spent = System.nanoTime() - start;
    } while (spent < AT_LEAST * nanoseconds || spent < AT_MOST * nanoseconds && !contender.flat());
    contender.turns.clear();
  }

  private List<Timing> measure() {
    long end = System.nanoTime() + nanoseconds;
    for (int turn = 0; turn < TURNS || System.nanoTime() < end; turn++) {
      for (Contender contender : contenders) {
        pause();
        contender.takeTurn();
      }
    }
    return contenders.stream().map(Contender::timing).toList();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
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
      } while (now < end);
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
      return Timing.of(turns.stream().flatMapToLong(Arrays::stream).toArray());
    }
  }
}
