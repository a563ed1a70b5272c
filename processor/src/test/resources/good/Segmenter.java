package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The network of the design. */
@SuppressWarnings("atrous:gridding")
@Network
public interface Segmenter {
  @Input(channels = 3, height = 65, width = 65)
  Tensor image();

  @Conv(kernel = 3, stride = 2, channels = 8) @BatchNorm @Relu6
  Tensor stem(Tensor image);

  @InvertedResidual(channels = 8, expansion = 2, rate = 2) @Repeat(3)
  Tensor body(Tensor stem);

  @Conv(kernel = 3, rate = 6, channels = 4) @BatchNorm @Relu
  Tensor near(Tensor body);

  @Conv(kernel = 3, rate = 12, channels = 4) @BatchNorm @Relu
  Tensor far(Tensor body);

  @Concat
  Tensor pyramid(Tensor near, Tensor far);

  @Conv(kernel = 1, channels = 5)
  Tensor logits(Tensor pyramid);

  @Resize(mode = ResizeMode.BILINEAR, coordinates = ResizeCoordinates.ALIGN_CORNERS)
  Tensor scores(Tensor logits, Tensor image);
}
