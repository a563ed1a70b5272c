package dev.atrous.examples.importer;

import dev.atrous.processor.onnx.OnnxImport;
import dev.atrous.processor.onnx.layers.Weight;
import dev.atrous.runtime.Weights;

/** The weights of an imported network in float32, made one tensor at a time as they are read. */
final class WeightsOf {

  private WeightsOf() {}

  static Weights network(OnnxImport imported) {
    Weights.Builder weights = Weights.builder(imported.model().graph().name());
    imported
        .weights()
        .forEach((name, weight) -> weights.put(name, () -> floats(weight), weight.shape()));
    return weights.build();
  }

  private static float[] floats(Weight weight) {
    double[] numbers = weight.numbers().get();
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats;
  }
}
