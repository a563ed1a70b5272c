package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Channels that become pixels, and pixels that become channels; of a map by itself, and of one that lies within another. */
@Network
public interface SubPixels {
  @Input(channels = 18, height = 2, width = 3)
  Tensor image();

  @DepthToSpace(block = 3)
  Tensor tripled(Tensor image);

  @DepthToSpace(block = 3, order = BlockOrder.DCR)
  Tensor tripledByPixel(Tensor image);

  @SpaceToDepth(block = 3)
  Tensor deep(Tensor tripled);

  @SpaceToDepth(block = 3, order = BlockOrder.DCR)
  Tensor deepByPixel(Tensor tripledByPixel);

  @Conv(kernel = 1, channels = 4)
  Tensor slice(Tensor image);

  @Concat
  Tensor whole(Tensor image, Tensor slice);

  @DepthToSpace(block = 2)
  Tensor doubled(Tensor slice);
}
