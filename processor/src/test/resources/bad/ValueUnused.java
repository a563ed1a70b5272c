package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** What is given once, and no layer takes. */
@Network(padding = Padding.HALF, epsilon = 1e-3) interface ValueUnused {
  //                      ^ ValueUnused
  //                                       ^ ValueUnused
  @Block(epsilon = 1e-3)
  //               ^ ValueUnused
  @interface Without {
    interface Layers {
      @Conv(kernel = 3, channels = 8)
      Tensor conv(Tensor input);
    }
  }

  /** Nor need those that say nothing: the block below says it for them. */
  @Block(padding = Padding.SAME)
  @interface Own {
    interface Layers {
      @Without
      Tensor inner(Tensor input);
    }
  }

  @Input(channels = 8, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 8, pad = 1) @BatchNorm(epsilon = 0)
  Tensor own(Tensor image);

  @Own
  Tensor block(Tensor own);

  @Network(padding = Padding.HALF) @Accept(Warning.VALUE_UNUSED)
  interface Meant extends ValueUnused {}
}
