package dev.atrous.processor.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.layers.Layer;
import dev.atrous.processor.onnx.operations.Interpreter;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.processor.testing.RunnableNetwork;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Imports files, compiles what comes out, and compares what it computes. Many at once are faster.
 */
public final class ImportedNetworks {

  private final Map<String, OnnxImport> imports = new TreeMap<>();
  private final Map<String, RunnableNetwork> networks = new TreeMap<>();

  /** Imports one more model under a name. */
  public void add(String name, ModelRecord model) throws Exception {
    imports.put(name, OnnxImport.of(model, Map.of()));
  }

  /** Imports one more model under a name, with sizes that the file leaves open. */
  public void add(String name, ModelRecord model, Map<String, int[]> sizes) throws Exception {
    imports.put(name, OnnxImport.of(model, sizes));
  }

  /** Imports one more model under a name, up to what cannot be said at its end. */
  void addWithoutTail(String name, ModelRecord model) throws Exception {
    imports.put(name, OnnxImport.withoutTail(model, Map.of()));
  }

  /** Whether something was imported under a name. */
  public boolean has(String name) {
    return imports.containsKey(name);
  }

  /** What was imported under a name. */
  public OnnxImport get(String name) {
    return imports.get(name);
  }

  /** Compiles all declarations and loads their weights. */
  public ImportedNetworks compile() {
    Map<String, String> sources = new TreeMap<>();
    imports.forEach((name, each) -> sources.put("p." + name, each.declaration("p", name)));
    Compilation compilation =
        NetworkCompiler.create().allowingWarnings().compile(sources).succeeded();
    imports.forEach(
        (name, each) -> networks.put(name, compilation.network("p." + name).load(weights(each))));
    return this;
  }

  /** Compares a network with the interpreter on random input, every output by itself. */
  public void check(String name, double tolerance) throws Exception {
    OnnxImport imported = imports.get(name);
    Map<String, Array> inputs = new LinkedHashMap<>();
    SplittableRandom random = new SplittableRandom(name.hashCode());
    imported
        .inputs()
        .forEach(
            (input, shape) -> {
              double[] numbers = new double[shape.size()];
              for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) (random.nextDouble() * 2 - 1);
              }
              inputs.put(input, Array.known(shape.type(), shape.shape(), numbers));
            });
    Map<String, double[]> expected = new HashMap<>();
    new Interpreter(imported.model())
        .run(inputs, (tensor, array) -> expected.put(tensor, array.numbers()));
    inputs.forEach((tensor, array) -> expected.put(tensor, array.numbers()));
    check(name, inputs, expected, tolerance);
  }

  /** Compares a network with what the tensors of its file are known to be, on one image. */
  public void check(
      String name, Map<String, Array> inputs, Map<String, double[]> expected, double tolerance) {
    List<Tensor> outputs = forward(name, inputs);
    for (Layer layer : imports.get(name).layers()) {
      if (layer.isOutput()) {
        double[] right = layer.planar(expected.get(layer.tensor()));
        expectClose(name + ", " + layer.name(), outputs.remove(0).toPlanar(), right, tolerance);
      }
    }
    assertThat(outputs).isEmpty();
  }

  /** What a network makes of arrays as the file sees them. */
  List<Tensor> forward(String name, Map<String, Array> inputs) {
    List<Tensor> given = new ArrayList<>();
    for (Layer layer : imports.get(name).layers()) {
      if (layer.inputs().isEmpty()) {
        double[] planar = layer.planar(inputs.get(layer.tensor()).numbers());
        float[] floats = new float[planar.length];
        for (int i = 0; i < floats.length; i++) {
          floats[i] = (float) planar[i];
        }
        given.add(
            Tensor.planar(
                floats,
                1,
                layer.extents().channels(),
                layer.extents().height(),
                layer.extents().width()));
      }
    }
    return new ArrayList<>(networks.get(name).forward(given).values());
  }

  static void expectClose(String what, float[] found, double[] right, double tolerance) {
    assertThat(found).as(what).hasSize(right.length);
    double largest = 1e-3;
    for (double number : right) {
      largest = Math.max(largest, Math.abs(number));
    }
    for (int i = 0; i < found.length; i++) {
      assertThat(Math.abs(found[i] - right[i]))
          .as("%s, number %d: %s, right is %s", what, i, found[i], right[i])
          .isLessThanOrEqualTo(tolerance * largest);
    }
  }

  private static Weights weights(OnnxImport imported) {
    Weights.Builder weights = Weights.builder();
    imported
        .weights()
        .forEach(
            (name, weight) -> {
              double[] numbers = weight.numbers().get();
              float[] floats = new float[numbers.length];
              for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) numbers[i];
              }
              weights.put(name, floats, weight.shape());
            });
    return weights.build();
  }
}
