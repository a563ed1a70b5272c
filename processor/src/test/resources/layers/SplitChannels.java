package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Channels that are read where they lie, copied into another map, and mixed. */
@Network
public interface SplitChannels {
  @Input(channels = 3, height = 4, width = 4)
  Tensor image();

  @Conv(kernel = 1, channels = 8)
  Tensor unit(Tensor image);

  @Slice(to = 4)
  Tensor kept(Tensor unit);

  @Slice(from = 4)
  Tensor other(Tensor unit);

  @Conv(kernel = 1, channels = 4)
  Tensor changed(Tensor other);

  @Concat @Shuffle(groups = 2)
  Tensor mixed(Tensor kept, Tensor changed);

  @Slice(from = 1, to = 3) @Shuffle(groups = 1)
  Tensor some(Tensor mixed);

  @Shuffle(groups = 4)
  Tensor again(Tensor mixed);
}
