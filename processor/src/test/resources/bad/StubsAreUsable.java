package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Code that uses a network with an error gets no error of its own. */
class StubsAreUsable {
  @Network
  interface OneOutput {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Conv(kernel = 0, channels = 8)
  //               ^ NumberTooSmall
    Tensor stem(Tensor image);
  }

  @Network
  interface TwoOutputs {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Input(channels = 3, height = 9, width = 9)
    Tensor other();

    @Conv(kernel = 3, groups = 2, channels = 8)
  //                           ^ GroupsMustDivideChannels
    Tensor near(Tensor image);

    @Relu
    Tensor far(Tensor other);
  }

  private final StubsAreUsable_OneOutputNetwork one = StubsAreUsable_OneOutputNetwork.random(7);

  Tensor one(java.nio.file.Path file, Tensor image) {
    StubsAreUsable_OneOutputNetwork loaded = StubsAreUsable_OneOutputNetwork.load(file);
    dev.atrous.runtime.Weights weights = StubsAreUsable_OneOutputNetwork.randomWeights(1);
    loaded.forwardInto(image, StubsAreUsable_OneOutputNetwork.load(weights).forward(image));
    System.out.println(loaded.summary().name() + loaded.layers());
    loaded.setThreads(loaded.threads() + 1);
    OneOutput network = one;
    return network.stem(one.image());
  }

  StubsAreUsable_TwoOutputsNetwork.Outputs two(StubsAreUsable_TwoOutputsNetwork two, Tensor image) {
    two.forwardInto(image, image, two.near(image), two.far(image));
    Tensor near = two.forward(image, image).near();
    StubsAreUsable_TwoOutputsNetwork.Outputs outputs = two.forward(near, image);
    return outputs.far() == image ? null : outputs;
  }

  static class Wrapper {
    StubsAreUsable_OneOutputNetwork[] networks = new StubsAreUsable_OneOutputNetwork[2];
  }
}
