package dev.atrous.processor.random;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkClass;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * So many random networks that a test for each would not be read: prints from time to time how far
 * it is, each failure with its seed and its source at once, and at the end what was met. A failure
 * ends nothing.
 */
final class LongRun {

  /** Networks between two lines that say how far it is. */
  private static final int STEP = 500;

  private final long first;
  private final int count;
  private final PrintStream out;
  private final Coverage coverage = new Coverage();
  private final List<Long> failed = new ArrayList<>();
  private final Instant start = Instant.now();
  private int checked;

  LongRun(long first, int count, PrintStream out) {
    this.first = first;
    this.count = count;
    this.out = out;
  }

  /** Networks that share a run of javac. */
  private record Compiled(List<RandomNetwork> networks, boolean inSteps, Compilation compilation) {}

  /** Checks all networks, each batch while the next one is compiled. */
  void run() {
    CompletableFuture<Compiled> next = compile(first);
    for (long seed = first; seed < first + count; seed += Batches.SIZE) {
      Compiled batch = next.join();
      next = compile(seed + Batches.SIZE);
      check(batch);
      long done = Math.min(seed + Batches.SIZE, first + count) - first;
      if (done % STEP < Batches.SIZE) {
        report(done);
      }
    }
    out.println(coverage.text());
    coverage.assertAllMet();
    if (!failed.isEmpty()) {
      throw new AssertionError("networks of these seeds fail: " + failed);
    }
  }

  private void report(long done) {
    out.printf(
        "%,d seeds from %d, %,d networks, %,d s, failed: %s%n",
        done, first, checked, Duration.between(start, Instant.now()).toSeconds(), failed);
  }

  private CompletableFuture<Compiled> compile(long seed) {
    long left = first + count - seed;
    if (left <= 0) {
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFuture.supplyAsync(
        () -> {
          boolean inSteps = seed / Batches.SIZE % 2 == 1;
          List<RandomNetwork> networks = Batches.make(seed, (int) Math.min(Batches.SIZE, left));
          return new Compiled(networks, inSteps, Batches.compile(networks, inSteps));
        });
  }

  private void check(Compiled batch) {
    if (!batch.compilation().success()) {
      refuse(batch);
      return;
    }
    coverage.collect(batch.networks(), batch.compilation());
    List<String> names = batch.networks().stream().map(RandomNetwork::qualifiedName).toList();
    List<NetworkClass> classes = batch.compilation().networks(names);
    attempt(
        batch.networks().get(0).seed(),
        () -> BytecodeLimitTest.assertWithinLimit(batch.compilation()));
    for (int place = 0; place < classes.size(); place++) {
      RandomNetwork network = batch.networks().get(place);
      NetworkClass compiled = classes.get(place);
      attempt(network.seed(), () -> NetworkCheck.check(network, compiled));
      checked++;
    }
  }

  /** One that javac refuses spoils its batch: the others are checked one by one. */
  private void refuse(Compiled batch) {
    for (RandomNetwork network : batch.networks()) {
      Compilation alone = Batches.compile(List.of(network), batch.inSteps());
      attempt(
          network.seed(),
          () -> {
            if (!alone.success()) {
              throw new AssertionError(alone.messages() + "\n" + network.text());
            }
            NetworkCheck.check(network, alone.network(network.qualifiedName()));
          });
      checked++;
    }
  }

  private void attempt(long seed, Runnable check) {
    try {
      check.run();
    } catch (RuntimeException | Error failure) {
      failed.add(seed);
      out.println("FAILED seed " + seed + ": -Datrous.seed=" + seed + " -Datrous.networks=1");
      failure.printStackTrace(out);
    }
  }
}
