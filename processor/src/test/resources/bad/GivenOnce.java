package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** What is wrong with a value that is given once is said where it is given, once for each fault. */
class GivenOnce {
  @Network(padding = Padding.FULL, epsilon = -1)
  //                        ^ TransposedEmpty
  //                        ^ TransposedEmpty
  //                                         ^ NumberOutOfRange
  interface ForNetwork {
    @Input(channels = 8, height = 1, width = 7)
    Tensor image();

    @TransposedConv(kernel = 5, channels = 8) @BatchNorm
    Tensor first(Tensor image);

    @TransposedConv(kernel = 5, channels = 8) @BatchNorm
    Tensor second(Tensor image);

    @Conv(kernel = 3, channels = 8) @BatchNorm
    Tensor third(Tensor image);

    @NormedSeparableConv(channels = 8)
    Tensor fourth(Tensor image);
  }

  @Network
  interface Heir extends ForNetwork {
    @Conv(kernel = 3, channels = 8) @BatchNorm
    Tensor fifth(Tensor image);
  }

  @Network
  interface ForBlock {
    @Block(epsilon = Double.NaN, padding = Padding.FULL)
    //                     ^ NumberOutOfRange
    @interface Up {
      interface Layers {
        @Conv(kernel = 1, channels = 8) @BatchNorm
        Tensor one(Tensor input);

        @BatchNorm
        Tensor two(Tensor one);

        @TransposedConv(kernel = 5, channels = 8)
        Tensor up(Tensor input);

        @Concat
        Tensor all(Tensor two, Tensor up);
      }
    }

    @Input(channels = 8, height = 1, width = 7)
    Tensor image();

    @Up
  //^ TransposedEmpty
    Tensor up(Tensor image);
  }
}
