package dev.atrous.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkClass;
import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.processor.testing.RunnableNetwork;
import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random networks, which are small, as if every row were worth handing out: the same bits on any
 * number of threads. The build lets this JVM take the machine for one of four processors.
 */
@Tag("slow")
final class BandsTest {

  private static final int NETWORKS = 16;
  private static final Pattern ROWS = Pattern.compile("super\\((\\d+)\\);");

  @Test
  void sameBitsOnAnyNumberOfThreads() {
    assertThat(Runtime.getRuntime().availableProcessors()).isGreaterThanOrEqualTo(4);
    List<RandomNetwork> networks = Batches.make(Batches.baseSeed() + 700, NETWORKS);
    Compilation planned = Batches.compile(networks, false).succeeded();
    Compilation cut = inRows(networks, planned);
    for (RandomNetwork random : networks) {
      RunnableNetwork network = cut.network(random.qualifiedName()).random(random.seed());
      List<Tensor> inputs = inputs(random, planned.network(random.qualifiedName()));
      setThreads(network, 1);
      List<float[]> alone = outputs(network, inputs);
      for (int threads : new int[] {2, 8, 3}) {
        setThreads(network, threads);
        List<float[]> shared = outputs(network, inputs);
        for (int output = 0; output < alone.size(); output++) {
          boolean same = Arrays.equals(shared.get(output), alone.get(output));
          assertThat(same).as(random.text()).isTrue(); // containsExactly is quadratic
        }
      }
    }
  }

  /** The generated classes, compiled again with bands of one row. */
  private static Compilation inRows(List<RandomNetwork> networks, Compilation planned) {
    SortedMap<String, String> sources = new TreeMap<>();
    planned
        .generated()
        .forEach((type, text) -> sources.put(type, ROWS.matcher(text).replaceAll("super($1, 1);")));
    String all = String.join("", sources.values());
    assertThat(all).contains("new FusedStep(", "new FusedJoinStep(");
    assertThat(ROWS.matcher(String.join("", planned.generated().values())).results().count())
        .as("steps")
        .isGreaterThan(NETWORKS);
    for (RandomNetwork network : networks) {
      sources.putAll(network.library());
      sources.putAll(network.sources());
    }
    return NetworkCompiler.create().with("-proc:none").compile(sources).succeeded();
  }

  private static void setThreads(RunnableNetwork network, int threads) {
    ((CompiledNetwork) network.instance()).setThreads(threads);
  }

  private static List<float[]> outputs(RunnableNetwork network, List<Tensor> inputs) {
    return network.forward(inputs).values().stream().map(Tensor::toInterleaved).toList();
  }

  private static List<Tensor> inputs(RandomNetwork random, NetworkClass compiled) {
    Dice dice = new Dice(random.seed());
    Map<String, Extent> extents = random.model().inputs();
    List<Tensor> inputs = new ArrayList<>();
    for (String name : compiled.inputs()) {
      Extent extent = extents.get(name);
      float[] values = new float[2 * extent.elements()];
      for (int index = 0; index < values.length; index++) {
        values[index] = (float) dice.real(-1, 1);
      }
      inputs.add(Tensor.planar(values, 2, extent.channels(), extent.height(), extent.width()));
    }
    return inputs;
  }
}
