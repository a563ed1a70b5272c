package dev.atrous.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkClass;
import dev.atrous.processor.testing.RunnableNetwork;
import dev.atrous.runtime.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One network called by several threads at once gives each the same bits as called by one. */
@Tag("slow")
final class ThreadsTest {

  private static final int NETWORKS = 10;
  private static final int THREADS = 4;
  private static final int CALLS = 16;

  @Test
  void sameBitsInEveryThread() throws Exception {
    List<RandomNetwork> networks = Batches.make(Batches.baseSeed() + 500, NETWORKS);
    Compilation compilation = Batches.compile(networks, false).succeeded();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (RandomNetwork random : networks) {
        NetworkClass compiled = compilation.network(random.qualifiedName());
        RunnableNetwork network = compiled.random(random.seed());
        List<Future<List<float[]>>> calls = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
          List<Tensor> inputs = inputs(random, compiled, call % 2);
          calls.add(threads.submit(() -> outputs(network, inputs)));
        }
        List<List<float[]>> alone =
            List.of(
                outputs(network, inputs(random, compiled, 0)),
                outputs(network, inputs(random, compiled, 1)));
        for (int call = 0; call < CALLS; call++) {
          List<float[]> right = alone.get(call % 2);
          List<float[]> found = calls.get(call).get();
          for (int output = 0; output < right.size(); output++) {
            boolean same = Arrays.equals(found.get(output), right.get(output));
            assertThat(same).as(random.text()).isTrue(); // containsExactly is quadratic
          }
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<float[]> outputs(RunnableNetwork network, List<Tensor> inputs) {
    return network.forward(inputs).values().stream().map(Tensor::toInterleaved).toList();
  }

  private static List<Tensor> inputs(RandomNetwork random, NetworkClass compiled, int variant) {
    Dice dice = new Dice(random.seed() + variant);
    Map<String, Extent> extents = random.model().inputs();
    List<Tensor> inputs = new ArrayList<>();
    for (String name : compiled.inputs()) {
      Extent extent = extents.get(name);
      float[] values = new float[extent.elements()];
      for (int index = 0; index < values.length; index++) {
        values[index] = (float) dice.real(-1, 1);
      }
      inputs.add(Tensor.planar(values, 1, extent.channels(), extent.height(), extent.width()));
    }
    return inputs;
  }
}
