package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Channels that do not fill blocks of pixels. */
@Network interface BlocksUnfilled {
  @Block
  @interface SubPixelConv {
    int block() default 2;

    interface Layers {
      @Conv(kernel = 3, channels = 12) @DepthToSpace @Bind("block")
      Tensor enlarged(Tensor input);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @DepthToSpace(block = 2)
  //                    ^ BlocksUnfilled
  Tensor tooFew(Tensor image);

  @Conv(kernel = 3, channels = 32) @DepthToSpace(block = 3)
  //                                                     ^ BlocksUnfilled
  Tensor between(Tensor image);

  @Conv(kernel = 3, channels = 32) @DepthToSpace(block = 100_000)
  //                                                     ^ BlocksUnfilled
  Tensor beyond(Tensor image);

  @SubPixelConv(block = 5)
  //                    ^ BlocksUnfilled
  Tensor inBlock(Tensor image);

  @SubPixelConv
  Tensor fits(Tensor image);
}
