package dev.atrous.runtime;

import dev.atrous.runtime.loops.choice.LoopChoice;
import dev.atrous.runtime.steps.StepTimes;
import dev.atrous.runtime.steps.Workspaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Times the steps of a network's passes. */
final class Profiler {

  /** HotSpot compiles a loop after some thousand rounds; a second is enough for large networks. */
  private static final long WARM_UP = 1_000_000_000L;

  /** How long to wait for the vector loops to take over from the plain ones. */
  private static final long LONGEST_WARM_UP = 15_000_000_000L;

  private static final long TIMED = 1_000_000_000L;
  private static final int LEAST_PASSES = 5;

  private final NetworkSummary network;
  private final Workspaces workspaces;
  private final int batch;
  private final List<long[]> stepTimes = new ArrayList<>();
  private final List<Long> passTimes = new ArrayList<>();

  Profiler(NetworkSummary network, Workspaces workspaces, int batch) {
    this.network = network;
    this.workspaces = workspaces;
    this.batch = batch;
  }

  Profile profile(Runnable pass) {
    // Passes of no image compile no loop, and a second of them would be millions to remember.
    boolean empty = batch == 0;
    if (!empty) {
      warmUp(pass);
    }
    StepTimes times = new StepTimes(network.steps().size());
    long start = System.nanoTime();
    while (passTimes.size() < LEAST_PASSES || !empty && System.nanoTime() - start < TIMED) {
      long begun = System.nanoTime();
      workspaces.time(times, pass);
      passTimes.add(System.nanoTime() - begun);
      stepTimes.add(times.take());
    }
    return new Profile(
        network.name(),
        workspaces.threads(),
        batch,
        passTimes.size(),
        median(passTimes.stream().mapToLong(Long::longValue).toArray()),
        parts());
  }

  private static void warmUp(Runnable pass) {
    long start = System.nanoTime();
    long spent;
    do {
      pass.run();
      spent = System.nanoTime() - start;
    } while (spent < WARM_UP || spent < LONGEST_WARM_UP && !LoopChoice.chosen().areSettled());
  }

  /** Steps that follow each other and compute parts of the same layers are one. */
  private List<Profile.Part> parts() {
    List<Profile.Part> parts = new ArrayList<>();
    Set<String> counted = new HashSet<>();
    int end;
    for (int first = 0; first < network.steps().size(); first = end) {
      List<String> layers = network.steps().get(first).layers();
      Set<String> loops = new LinkedHashSet<>();
      end = first;
      while (end < network.steps().size() && network.steps().get(end).layers().equals(layers)) {
        loops.add(network.steps().get(end).loop());
        end++;
      }
      parts.add(
          new Profile.Part(
              layers, String.join("; ", loops), median(first, end), multiplyAdds(layers, counted)));
    }
    return List.copyOf(parts);
  }

  private long multiplyAdds(List<String> layers, Set<String> counted) {
    return batch
        * network.layers().stream()
            .filter(layer -> layers.contains(layer.name()))
            .filter(layer -> counted.add(layer.name()))
            .mapToLong(LayerSummary::multiplyAdds)
            .sum();
  }

  private double median(int firstStep, int endStep) {
    return median(
        stepTimes.stream()
            .mapToLong(times -> Arrays.stream(times, firstStep, endStep).sum())
            .toArray());
  }

  private static double median(long[] nanoseconds) {
    Arrays.sort(nanoseconds);
    int middle = nanoseconds.length / 2;
    double median =
        nanoseconds.length % 2 == 1
            ? nanoseconds[middle]
            : (nanoseconds[middle - 1] + nanoseconds[middle]) / 2.0;
    return median / 1e9;
  }
}
