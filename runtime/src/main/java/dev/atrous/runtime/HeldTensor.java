package dev.atrous.runtime;

import dev.atrous.runtime.safetensors.ElementType;
import dev.atrous.runtime.safetensors.TensorData;

/**
 * A tensor kept in memory.
 *
 * @param held its values, which nobody else holds
 * @param shape the size of each dimension
 */
record HeldTensor(float[] held, int[] shape) implements TensorData {

  @Override
  public ElementType type() {
    return ElementType.F32;
  }

  @Override
  public float[] values() {
    return held.clone();
  }
}
