package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Layers that the generated class could not implement, since it has such methods itself. */
class ReservedName {
  @Network
  interface Forward {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Relu
    Tensor forward(Tensor image);
  //       ^ ReservedName
  }

  @Network
  interface ForwardInto {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Relu
    Tensor forwardInto(Tensor image);
  //       ^ ReservedName
  }

  @Network
  interface Profile {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Relu
    Tensor profile(Tensor image);
  //       ^ ReservedName
  }

  @Network
  interface Summary {
    @Input(channels = 3, height = 9, width = 9)
    Tensor summary();
  //       ^ ReservedName

    @Relu
    Tensor layers(Tensor summary);
  }

  @Network
  interface Threads {
    @Input(channels = 3, height = 9, width = 9)
    Tensor threads();
  //       ^ ReservedName

    @Relu
    Tensor setThreads(Tensor threads);
  }
}
