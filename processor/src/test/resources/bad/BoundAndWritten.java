package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Which one? */
@Network interface BoundAndWritten {
  @Block
  @interface Wrong {
    int channels();

    interface Layers {
      @Conv(kernel = 1, channels = 16) @Bind("channels")
  //                                         ^ BoundAndWritten
      Tensor out(Tensor input);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Wrong(channels = 8)
  Tensor stem(Tensor image);
}
