package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** What an interface names, it inherits; its own layers are named where they stand. */
interface NamePartsInherited {
  @Network @Named({"backbone", "steem = stem_0", "head = fc"})
  //                           ^ NameOfNothing
  //                                             ^ NameOfNothing
  interface Whole extends Base {
    @Linear(channels = 10)
    Tensor head(Tensor stem);
  }

  @Network @Named({"backbone", " "})
  //                           ^ NameEmpty
  interface Blank extends Base {}

  @Network
  interface Base {
    @Input(channels = 4, height = 9, width = 9)
    Tensor image();

    @Conv(kernel = 3, channels = 8) @BatchNorm
    Tensor stem(Tensor image);
  }
}
