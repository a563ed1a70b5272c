package dev.atrous.examples.importer;

import dev.atrous.examples.terminal.Refusal;
import dev.atrous.processor.onnx.OnnxImport;
import dev.atrous.processor.onnx.file.OnnxException;
import dev.atrous.processor.onnx.layers.Layer;
import dev.atrous.processor.onnx.operations.Interpreter;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.runtime.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Compares a compiled network, layer by layer, with what ONNX's specification makes of the same
 * input: the file's graph, evaluated in double precision by a program that shares nothing with the
 * compiled one.
 *
 * @param layers how each layer compares, in the order of the network
 * @param outputs how each output of the whole network compares
 */
record Proof(List<Difference> layers, List<Difference> outputs) {

  /** What two computations may differ by, in parts of the largest output. */
  static final double ALLOWED = 1e-4;

  private static final long SEED = 17;

  /** Runs both on seeded input. */
  static Proof of(OnnxImport imported, CompiledDeclaration compiled) throws Refusal {
    Map<String, Array> inputs = new LinkedHashMap<>();
    Map<String, Layer> byTensor = new HashMap<>();
    imported.layers().forEach(layer -> byTensor.putIfAbsent(layer.tensor(), layer));
    Map<Layer, Tensor> made = new IdentityHashMap<>();
    List<Tensor> given = new ArrayList<>();
    Random random = new Random(SEED);
    imported
        .inputs()
        .forEach(
            (name, shape) -> {
              Array array = random(shape, random);
              inputs.put(name, array);
              Layer layer = byTensor.get(name);
              Tensor tensor = tensor(layer, array);
              made.put(layer, tensor);
              given.add(tensor);
            });
    List<Difference> layers = new ArrayList<>();
    Map<Layer, double[]> expectedOutputs = new IdentityHashMap<>();
    try {
      new Interpreter(imported.model())
          .run(
              inputs,
              (name, array) -> {
                Layer layer = byTensor.get(name);
                if (layer != null && !made.containsKey(layer)) {
                  double[] expected = layer.planar(array.numbers());
                  layers.add(Difference.of(layer.name(), compute(layer, made, compiled), expected));
                  if (layer.isOutput()) {
                    expectedOutputs.put(layer, expected);
                  }
                }
              });
    } catch (OnnxException e) {
      throw new Refusal(e.getMessage());
    }
    List<Difference> outputs = new ArrayList<>();
    List<Tensor> results = compiled.forward(given);
    for (Layer layer : imported.layers()) {
      if (layer.isOutput()) {
        outputs.add(
            Difference.of(layer.name(), results.get(outputs.size()), expectedOutputs.get(layer)));
      }
    }
    return new Proof(layers, outputs);
  }

  /** Whether no output differs by more than is allowed. */
  boolean holds() {
    return outputs.stream().allMatch(output -> output.relative() <= ALLOWED);
  }

  private static Tensor compute(
      Layer layer, Map<Layer, Tensor> made, CompiledDeclaration compiled) {
    Tensor known = made.get(layer);
    if (known != null) {
      return known;
    }
    List<Tensor> inputs = new ArrayList<>();
    layer.inputs().forEach(input -> inputs.add(compute(input, made, compiled)));
    Tensor result = compiled.layer(layer.name(), inputs);
    made.put(layer, result);
    return result;
  }

  /** Numbers from −1 to 1. */
  private static Array random(Array shape, Random random) {
    double[] numbers = new double[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextFloat() * 2 - 1;
    }
    return Array.known(shape.type(), shape.shape(), numbers);
  }

  private static Tensor tensor(Layer layer, Array array) {
    double[] planar = layer.planar(array.numbers());
    float[] floats = new float[planar.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) planar[i];
    }
    return Tensor.planar(
        floats, 1, layer.extents().channels(), layer.extents().height(), layer.extents().width());
  }
}
