package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/** Interfaces that know nothing of layers, where the network says itself what their methods do. */
@Network public interface ForeignInterfaces
    extends Runnable, Comparator<Tensor>, Cloneable, UnaryOperator<Tensor> {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 4)
  Tensor stem(Tensor image);

  @Override
  default void run() {}

  @Override
  default int compare(Tensor one, Tensor other) {
    return Integer.compare(one.batch(), other.batch());
  }

  @Override
  default Tensor apply(Tensor image) {
    return stem(image);
  }

  @Override
  String toString();
}
