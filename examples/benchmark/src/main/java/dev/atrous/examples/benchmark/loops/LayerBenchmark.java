package dev.atrous.examples.benchmark.loops;

import dev.atrous.examples.benchmark.graph.PeerGraph;
import dev.atrous.examples.benchmark.peer.AtrousRunner;
import dev.atrous.examples.benchmark.workload.SingleLayers;
import dev.atrous.examples.benchmark.workload.Workload;
import dev.atrous.runtime.Weights;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Layers of one convolution: the convolution loops on whole maps, borders included. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class LayerBenchmark {

  /** The names of {@link SingleLayers}. */
  @Param({
    "conv 3×3, 56×56, 64 → 64",
    "pointwise, 28×28, 728 → 728",
    "depthwise 3×3, 56×56×128",
    "depthwise 3×3, 33×33×960, rate 12",
    "conv 3×3 rate 12, 33×33, 320 → 256",
    "conv 3×3, 32 groups, 28×28, 256 → 256",
    "transposed 4×4 stride 2, 32×32, 64 → 32",
    "resize bilinear, 33×33 → 257×257, 21",
  })
  public String layer;

  private AtrousRunner runner;

  /** Loads the layer. */
  @Setup
  public void load() {
    Workload workload =
        SingleLayers.all().stream().filter(any -> any.name().equals(layer)).findFirst().get();
    Weights weights = workload.weights().get();
    PeerGraph graph = workload.graph().apply(weights);
    runner = new AtrousRunner(workload.subject().apply(weights), graph, Workload.image(graph), 1);
  }

  /** One forward pass. */
  @Benchmark
  public void forward() {
    runner.run();
  }
}
