package dev.atrous.examples.networks;

import dev.atrous.runtime.Weights;
import java.nio.charset.StandardCharsets;

/**
 * The numbers given by name and index alone with which published architectures were computed
 * elsewhere; the README of the data folder defines them.
 */
final class Formula {

  private Formula() {}

  /** The image, plane by plane. */
  static float[] input(int elements) {
    return values("input", elements, 0, 1);
  }

  /** Adds a tensor of a state dict; what it is follows from its name and shape. */
  static void put(Weights.Builder weights, String name, int[] shape, double gain) {
    int elements = 1;
    for (int size : shape) {
      elements *= size;
    }
    weights.put(name, values(name, elements, gain, shape), shape);
  }

  private static float[] values(String name, int elements, double gain, int[] shape) {
    if (name.endsWith(".bias") || name.endsWith(".running_mean")) {
      return values(name, elements, 0, 0.1);
    }
    if (shape.length == 1) {
      return values(name, elements, 1, 0.5);
    }
    double fanIn = (double) elements / shape[0];
    return values(name, elements, 0, gain * Math.sqrt(6 / fanIn));
  }

  /** middle + spread · (2u − 1). */
  private static float[] values(String name, int elements, double middle, double spread) {
    long hash = hash(name);
    float[] values = new float[elements];
    for (int index = 0; index < elements; index++) {
      values[index] = (float) (middle + spread * (2 * uniform(hash, index) - 1));
    }
    return values;
  }

  private static double uniform(long hash, int index) {
    long bits = hash + (index + 1) * 0x9E3779B97F4A7C15L;
    bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
    bits ^= bits >>> 31;
    return (bits >>> 40) * 0x1p-24;
  }

  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ letter & 0xff) * 0x100000001b3L;
    }
    return hash;
  }
}
