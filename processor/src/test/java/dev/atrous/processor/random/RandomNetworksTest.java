package dev.atrous.processor.random;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Several hundred random networks: each compiles without a warning, has no method that HotSpot
 * would not compile, and computes what the reference does. {@code -Datrous.seed=N
 * -Datrous.networks=1} runs the network of one seed.
 */
final class RandomNetworksTest {

  private static final int NETWORKS = 300;

  @TestFactory
  Stream<DynamicContainer> networks() {
    long first = Batches.baseSeed();
    int count = Batches.count(NETWORKS);
    System.out.println("random networks of seeds " + first + " to " + (first + count - 1));
    List<DynamicContainer> batches = new ArrayList<>();
    for (int start = 0; start < count; start += Batches.SIZE) {
      long seed = first + start;
      int size = Math.min(Batches.SIZE, count - start);
      boolean inSteps = seed / Batches.SIZE % 2 == 1;
      batches.add(
          DynamicContainer.dynamicContainer(
              "seeds from " + seed, Stream.of(seed).flatMap(lazily -> batch(seed, size, inSteps))));
    }
    return batches.stream();
  }

  private static Stream<DynamicNode> batch(long seed, int size, boolean inSteps) {
    List<RandomNetwork> networks = Batches.make(seed, size);
    Compilation compilation = Batches.compile(networks, inSteps);
    if (!compilation.success()) {
      return Stream.of(
          dynamicTest(
              "compilation",
              () ->
                  fail(
                      Batches.refused(networks, inSteps)
                          + "\nall together: "
                          + compilation.messages())));
    }
    List<NetworkClass> compiled =
        compilation.networks(networks.stream().map(RandomNetwork::qualifiedName).toList());
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(dynamicTest("bytecode", () -> BytecodeLimitTest.assertWithinLimit(compilation)));
    for (int place = 0; place < size; place++) {
      RandomNetwork network = networks.get(place);
      NetworkClass type = compiled.get(place);
      tests.add(dynamicTest("seed " + network.seed(), () -> NetworkCheck.check(network, type)));
    }
    return tests.stream();
  }
}
