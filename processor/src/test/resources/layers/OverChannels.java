package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Softmax and its logarithm, maximum and mean of channels, a normalisation. */
@Network
public interface OverChannels {
  @Input(channels = 3, height = 4, width = 4)
  Tensor image();

  @Normalize(mean = {0.5f, 0.25f, 0.125f}, std = 2)
  Tensor normalized(Tensor image);

  @Softmax
  Tensor probabilities(Tensor normalized);

  @LogSoftmax
  Tensor logarithms(Tensor probabilities);

  @ArgMax
  Tensor classes(Tensor logarithms);

  @ChannelMax
  Tensor greatest(Tensor logarithms);

  @ChannelMean
  Tensor mean(Tensor logarithms);
}
