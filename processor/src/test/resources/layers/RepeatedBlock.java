package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

// golden: constructor, run, steps
/** A block, held once, with weights for each copy. */
@Network
public interface RepeatedBlock {
  @Input(channels = 4, height = 5, width = 5)
  Tensor image();

  @InvertedResidual(channels = 4, expansion = 2) @Repeat(3)
  Tensor body(Tensor image);
}
