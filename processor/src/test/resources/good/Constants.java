package good;

import static dev.atrous.dsl.Padding.VALID;

import dev.atrous.dsl.*;
import dev.atrous.dsl.ResizeMode;
import dev.atrous.runtime.Tensor;

/** Values that are expressions: constants of the interface, of others, sums, characters, enums. */
@Network interface Constants {
  int CHANNELS = 4;
  int DOUBLED = CHANNELS * 2;
  float MEAN = 127.5f;

  @Input(channels = 3, height = Sizes.HEIGHT, width = 0x11)
  Tensor image();

  @Normalize(mean = {MEAN, MEAN + 1, 'c'}, std = (float) 127.5)
  Tensor normalized(Tensor image);

  @Conv(kernel = {1 + 2, Sizes.KERNEL}, channels = DOUBLED, padding = VALID)
  Tensor stem(Tensor normalized);

  @Conv(kernel = (byte) 3, channels = CHANNELS > 3 ? 2 : 1, padding = dev.atrous.dsl.Padding.HALF)
  Tensor body(Tensor stem);

  @Resize(mode = ResizeMode.NEAREST, scale = {2, 3})
  Tensor head(Tensor body);

  /** Constants of somewhere else. */
  class Sizes {
    static final int HEIGHT = 17;
    static final int KERNEL = 5;
  }
}
