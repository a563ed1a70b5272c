package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** What a block requires is neither written nor bound. */
@Network interface AttributeMissing {
  @Block
  @interface Own {
    @Required
    int channels() default 0;

    @Required
    int[] rates() default {};

    interface Layers {
      @Conv(kernel = 3) @Bind({"channels", "rate = rates"}) @Each("rates")
      Tensor conv(Tensor input);

      @Add
      Tensor sum(Tensor conv);
    }
  }

  @Block
  @interface Around {
    int width() default 8;

    interface Layers {
      @SeparableConv
  //  ^ AttributeMissing
      Tensor conv(Tensor input);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @GroupNorm
//^ AttributeMissing
  Tensor normed(Tensor image);

  @LocalResponseNorm(k = 2)
//^ AttributeMissing
  Tensor squares(Tensor image);

  @DepthToSpace
//^ AttributeMissing
  Tensor pixels(Tensor image);

  @SpaceToDepth(order = BlockOrder.DCR)
//^ AttributeMissing
  Tensor deep(Tensor image);

  @Shuffle
//^ AttributeMissing
  Tensor shuffle(Tensor image);

  @AdaptiveAvgPool
//^ AttributeMissing
  Tensor shared(Tensor image);

  @Own
//^ AttributeMissing
  Tensor stem(Tensor image);

  @SeparableConv(kernel = 5)
//^ AttributeMissing
  Tensor body(Tensor stem);

  @AtrousPyramid(channels = 8)
//^ AttributeMissing
  Tensor pyramid(Tensor body);

  @Around
  Tensor head(Tensor pyramid);
}
