package dev.atrous.examples.benchmark.peer;

import dev.atrous.examples.benchmark.graph.PeerGraph;
import dev.atrous.examples.benchmark.graph.Value;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A SameDiff graph with its input; outputs are freed run by run. */
final class SameDiffRunner implements Runner {

  private final Deeplearning4j library;
  private final int threads;
  private final SameDiff graph;
  private final List<String> names;
  private final Map<String, INDArray> inputs;
  private boolean helpers = true;
  private Map<String, INDArray> outputs = Map.of();

  SameDiffRunner(Deeplearning4j library, PeerGraph graph, float[] image, int threads)
      throws Unavailable {
    this.library = library;
    this.threads = threads;
    this.graph = SameDiffGraph.of(graph);
    this.names = graph.outputs().stream().map(Value::name).toList();
    this.inputs =
        Map.of(graph.input().name(), Nd4j.createFromArray(image).reshape(graph.input().shape()));
    tryOut();
  }

  /** oneDNN refuses dilated convolutions, which the library's own loops then compute. */
  private void tryOut() {
    before();
    try {
      run();
    } catch (RuntimeException refused) {
      helpers = false;
      before();
      run();
    }
  }

  @Override
  public void before() {
    library.configure(threads, helpers);
  }

  @Override
  public void run() {
    outputs.values().forEach(INDArray::close);
    outputs = Map.of();
    outputs = graph.output(inputs, names);
  }

  @Override
  public float[][] outputs() {
    return names.stream()
        .map(name -> outputs.get(name).castTo(DataType.FLOAT).dup('c').data().asFloat())
        .toArray(float[][]::new);
  }

  @Override
  public String note() {
    return helpers ? "" : "without oneDNN, which refused";
  }

  /** Frees what can be freed; the graph itself has no way but the garbage collector's. */
  @Override
  public void close() {
    outputs.values().forEach(INDArray::close);
    outputs = Map.of();
    inputs.values().forEach(INDArray::close);
  }
}
