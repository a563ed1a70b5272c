package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Types called Layers that are no interface. */
@Network interface LayersMustBeInterface {
  @Block
  @interface Annotation {
    @interface Layers {
  // ^ LayersMustBeInterface
      int rate();
    }
  }

  @Block
  @interface Enumeration {
    enum Layers {
  //^ LayersMustBeInterface
      FIRST
    }
  }

  @Block
  @interface Recorded {
    record Layers(Tensor input) {}
  //^ LayersMustBeInterface
  }

  @Block
  @interface Abstract {
    abstract class Layers {
  //         ^ LayersMustBeInterface
      @Relu
      abstract Tensor out(Tensor input);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Annotation
  Tensor stem(Tensor image);

  @Enumeration
  Tensor body(Tensor stem);

  @Recorded
  Tensor head(Tensor body);

  @Abstract
  Tensor tail(Tensor head);
}
