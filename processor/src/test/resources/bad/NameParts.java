package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Parts that are named exist, and the strings can be read. */
@Network interface NameParts {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @InvertedResidual(channels = 24) @Named({"expand = 0.0", "depthwise.nrom = 0.1"})
  //                                                       ^ NameOfNothing
  Tensor body(Tensor image);

  @InvertedResidual(channels = 24, expansion = 1) @Named({"down", "expand = 1.0"})
  Tensor same(Tensor body);

  @InvertedResidual(channels = 24) @Named({"first", "second", "expand = 2.0"})
  //                                                ^ NameSyntax
  Tensor twice(Tensor same);

  @InvertedResidual(channels = 24) @Named("expand = conv = 0.0")
  //                                      ^ NameSyntax
  Tensor unread(Tensor twice);
}
