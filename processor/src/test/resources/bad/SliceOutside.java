package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Channels that the input does not have, or none at all. */
@Network interface SliceOutside {
  @Block
  @interface Half {
    int end() default 4;

    interface Layers {
      @Slice @Bind("to = end")
      Tensor half(Tensor input);
    }
  }

  @Input(channels = 8, height = 9, width = 9)
  Tensor image();

  @Slice(from = 4, to = 9)
  //                    ^ SliceOutside
  Tensor beyond(Tensor image);

  @Slice(from = 8)
  //            ^ SliceOutside
  Tensor behind(Tensor image);

  @Slice(from = 12, to = 12)
  //                     ^ SliceOutside
  Tensor both(Tensor image);

  @Slice(from = 4, to = 4)
  //            ^ SliceEmpty
  Tensor empty(Tensor image);

  @Slice(from = 5, to = 2)
  //            ^ SliceEmpty
  Tensor backwards(Tensor image);

  @Half(end = 10)
  //          ^ SliceOutside
  Tensor inBlock(Tensor image);

  @Half
  Tensor fits(Tensor image);
}
