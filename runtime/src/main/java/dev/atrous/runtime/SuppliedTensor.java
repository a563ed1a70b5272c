package dev.atrous.runtime;

import dev.atrous.runtime.safetensors.ElementType;
import dev.atrous.runtime.safetensors.TensorData;
import java.util.function.Supplier;

/**
 * A tensor that is kept nowhere.
 *
 * @param supplier makes its values anew each time
 * @param shape the size of each dimension
 */
record SuppliedTensor(Supplier<float[]> supplier, int[] shape) implements TensorData {

  @Override
  public ElementType type() {
    return ElementType.F32;
  }

  @Override
  public float[] values() {
    return supplier.get();
  }
}
