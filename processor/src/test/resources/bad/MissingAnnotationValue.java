package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The compiler says so itself, and nothing follows. */
@Network interface MissingAnnotationValue {
  @Block
  @interface Own {
    int channels();

    interface Layers {
      @Conv(kernel = 1) @Bind("channels")
      Tensor conv(Tensor input);
    }
  }

  @Input(channels = 3, height = 33)
//^ compiler
  Tensor image();

  @Relu
  Tensor stem(Tensor image);

  @Own
//^ compiler
  Tensor body(Tensor stem);

  @Relu @Repeat
  //    ^ compiler
  Tensor repeated(Tensor stem);
}
