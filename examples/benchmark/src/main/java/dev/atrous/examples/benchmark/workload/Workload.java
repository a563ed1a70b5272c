package dev.atrous.examples.benchmark.workload;

import dev.atrous.examples.benchmark.graph.PeerGraph;
import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A row of the table: a layer or a network, ours, as an ONNX model and as a graph for others.
 *
 * @param name what the row is called
 * @param weights seeded random weights
 * @param subject our network with weights
 * @param onnx writes it as an ONNX model
 * @param graph the same for a library that reads no such models
 */
public record Workload(
    String name,
    Supplier<Weights> weights,
    Function<Weights, Subject> subject,
    BiConsumer<Weights, Path> onnx,
    Function<Weights, PeerGraph> graph) {

  private static final long SEED = 20;

  /**
   * One of our networks.
   *
   * @param network the network itself
   * @param pass computes it
   */
  public record Subject(CompiledNetwork network, Pass pass) {

    /** Twice the multiply-adds, padding counted as input, as papers count. */
    public double flops() {
      return 2.0 * network.layers().stream().mapToLong(LayerSummary::multiplyAdds).sum();
    }
  }

  /** A forward pass without allocation. */
  @FunctionalInterface
  public interface Pass {
    /** Reads an image, writes the outputs. */
    void run(Tensor image, Tensor[] outputs);
  }

  /** A forward pass of a network of one output. */
  @FunctionalInterface
  interface SingleOutput {
    void run(Tensor image, Tensor output);

    default Pass pass() {
      return (image, outputs) -> run(image, outputs[0]);
    }
  }

  /** The ONNX model of our network with weights. */
  public byte[] model(Weights given) {
    try {
      Path file = Files.createTempFile("atrous-benchmark", ".onnx");
      try {
        onnx.accept(given, file);
        return Files.readAllBytes(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** An image of seeded numbers from −1 to 1, plane by plane. */
  public static float[] image(PeerGraph graph) {
    return image(graph.input().elements());
  }

  /** So many seeded numbers from −1 to 1. */
  public static float[] image(int elements) {
    Random random = new Random(SEED);
    float[] image = new float[elements];
    for (int index = 0; index < image.length; index++) {
      image[index] = 2 * random.nextFloat() - 1;
    }
    return image;
  }
}
