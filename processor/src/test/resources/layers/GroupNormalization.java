package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Normalisations over whole maps: of groups, of single channels, shared by threads. */
@Network
public interface GroupNormalization {
  @Input(channels = 3, height = 64, width = 64)
  Tensor image();

  @Conv(kernel = 3, stride = 2, channels = 16) @GroupNorm(groups = 4) @Silu
  Tensor stem(Tensor image);

  @Conv(kernel = 3, stride = 4, channels = 8) @InstanceNorm
  Tensor style(Tensor stem);

  @InstanceNorm(affine = true, epsilon = 1e-3)
  Tensor picture(Tensor image);
}
