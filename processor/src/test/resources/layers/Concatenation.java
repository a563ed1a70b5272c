package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

// golden: constructor, run, steps
/** Channels behind each other, written in place where that is possible. */
@Network
public interface Concatenation {
  @Input(channels = 3, height = 4, width = 4)
  Tensor image();

  @Conv(kernel = 1, channels = 2)
  Tensor one(Tensor image);

  @Conv(kernel = 3, channels = 5)
  Tensor two(Tensor image);

  @Concat
  Tensor both(Tensor one, Tensor two, Tensor image);
}
