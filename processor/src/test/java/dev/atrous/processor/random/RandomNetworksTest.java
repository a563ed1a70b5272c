package dev.atrous.processor.random;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkClass;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Several hundred random networks: each compiles without a warning, has no method that HotSpot
 * would not compile, and computes what the reference does. {@code -Datrous.seed=N
 * -Datrous.networks=1} runs the network of one seed; a number above a thousand makes one long run
 * of it, which no failure ends.
 */
final class RandomNetworksTest {

  private static final int NETWORKS = 200;

  /** So many networks have everything in them: {@link Coverage}. */
  private static final int ENOUGH = 200;

  /** With more, one test says from time to time how far it is. */
  private static final int MOST_TESTS = 1000;

  /** Networks that share a run of javac. */
  private record Batch(List<RandomNetwork> networks, boolean inSteps, Compilation compilation) {

    static Batch compile(long seed, int size) {
      List<RandomNetwork> networks = Batches.make(seed, size);
      boolean inSteps = seed / Batches.SIZE % 2 == 1;
      return new Batch(networks, inSteps, Batches.compile(networks, inSteps));
    }

    Stream<DynamicNode> tests(Coverage coverage) {
      if (!compilation.success()) {
        return Stream.of(dynamicTest("compilation", this::refused));
      }
      coverage.collect(networks, compilation);
      List<NetworkClass> classes =
          compilation.networks(networks.stream().map(RandomNetwork::qualifiedName).toList());
      List<DynamicNode> tests = new ArrayList<>();
      tests.add(dynamicTest("bytecode", () -> BytecodeLimitTest.assertWithinLimit(compilation)));
      for (int place = 0; place < networks.size(); place++) {
        RandomNetwork network = networks.get(place);
        NetworkClass compiled = classes.get(place);
        tests.add(
            dynamicTest("seed " + network.seed(), () -> NetworkCheck.check(network, compiled)));
      }
      return tests.stream();
    }

    private void refused() {
      String alone = Batches.refused(networks, inSteps);
      fail("javac refuses:\n" + alone + "\nall together:\n" + compilation.messages());
    }
  }

  /** While one batch runs, the next one is compiled; more would fill the memory. */
  private static final class Ahead {

    private final long first;
    private final int count;
    private int start;
    private CompletableFuture<Batch> next;

    Ahead(long first, int count) {
      this.first = first;
      this.count = count;
      this.next = compile();
    }

    Batch next() {
      Batch ready = next.join();
      next = start < count ? compile() : null;
      return ready;
    }

    private CompletableFuture<Batch> compile() {
      long seed = first + start;
      int size = Math.min(Batches.SIZE, count - start);
      start += size;
      return CompletableFuture.supplyAsync(() -> Batch.compile(seed, size));
    }
  }

  @TestFactory
  Stream<DynamicNode> networks() {
    long first = Batches.baseSeed();
    int count = Batches.count(NETWORKS);
    System.out.println("random networks of seeds " + first + " to " + (first + count - 1));
    if (count > MOST_TESTS) {
      LongRun all = new LongRun(first, count, System.out);
      return Stream.of(dynamicTest("long run", all::run));
    }
    Coverage coverage = new Coverage();
    Ahead batches = new Ahead(first, count);
    // A stream, so that what a container holds is gone before the next one is there.
    Stream<DynamicNode> tests =
        IntStream.iterate(0, start -> start < count, start -> start + Batches.SIZE)
            .mapToObj(
                start ->
                    DynamicContainer.dynamicContainer(
                        "seeds from " + (first + start),
                        Stream.of(batches).flatMap(all -> all.next().tests(coverage))));
    return count < ENOUGH
        ? tests
        : Stream.concat(tests, Stream.of(dynamicTest("coverage", coverage::assertAllMet)));
  }
}
