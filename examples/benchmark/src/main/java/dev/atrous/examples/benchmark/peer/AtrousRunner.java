package dev.atrous.examples.benchmark.peer;

import dev.atrous.examples.benchmark.graph.PeerGraph;
import dev.atrous.examples.benchmark.graph.Value;
import dev.atrous.examples.benchmark.workload.Workload.Subject;
import dev.atrous.runtime.Tensor;
import java.nio.FloatBuffer;

/** One of our networks, into tensors that are there already. */
public final class AtrousRunner implements Runner {

  private final Subject subject;
  private final Tensor image;
  private final Tensor[] outputs;

  /**
   * A network ready to run.
   *
   * @param graph says which sizes there are
   * @param image the input, plane by plane
   */
  public AtrousRunner(Subject subject, PeerGraph graph, float[] image, int threads) {
    this(subject, tensor(graph.input(), image), outputs(graph), threads);
  }

  /**
   * A network ready to run on these tensors.
   *
   * @param image the input
   * @param outputs receive the outputs
   */
  public AtrousRunner(Subject subject, Tensor image, Tensor[] outputs, int threads) {
    subject.network().setThreads(threads);
    this.subject = subject;
    this.image = image;
    this.outputs = outputs.clone();
  }

  private static Tensor tensor(Value input, float[] image) {
    return Tensor.planar(image, 1, input.channels(), input.height(), input.width());
  }

  private static Tensor[] outputs(PeerGraph graph) {
    return graph.outputs().stream()
        .map(value -> Tensor.zeros(1, value.channels(), value.height(), value.width()))
        .toArray(Tensor[]::new);
  }

  /** Poisons the outputs, so that what is not computed shows. */
  @Override
  public void before() {
    for (Tensor output : outputs) {
      FloatBuffer values = output.interleaved();
      while (values.hasRemaining()) {
        values.put(Float.NaN);
      }
    }
  }

  @Override
  public void run() {
    subject.pass().run(image, outputs);
  }

  @Override
  public float[][] outputs() {
    float[][] planes = new float[outputs.length][];
    for (int index = 0; index < planes.length; index++) {
      planes[index] = outputs[index].toPlanar();
    }
    return planes;
  }

  @Override
  public void close() {}
}
