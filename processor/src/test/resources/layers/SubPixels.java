package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Channels that become pixels. */
@Network
public interface SubPixels {
  @Input(channels = 18, height = 2, width = 3)
  Tensor image();

  @DepthToSpace(block = 3)
  Tensor tripled(Tensor image);
}
