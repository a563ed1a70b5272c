package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Braces count copies, and names have no others. */
@Network interface NameCounter {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 1, channels = 4) @Named("body.{-1}")
  //                                     ^ NameCounter
  Tensor negative(Tensor image);

  @Conv(kernel = 1, channels = 4) @Repeat(2) @Named("body.{99999999999}")
  //                                                ^ NameCounter
  Tensor large(Tensor negative);

  @Conv(kernel = 1, channels = 4) @Repeat(2) @Named("body.{}")
  //                                                ^ NameCounter
  Tensor empty(Tensor large);

  @Conv(kernel = 1, channels = 4) @Named("body.{0")
  //                                     ^ NameCounter
  Tensor open(Tensor empty);

  @Conv(kernel = 1, channels = 4) @BatchNorm @Named({"norm = bn}"})
  //                                                 ^ NameCounter
  Tensor closed(Tensor open);

  @SeparableConv(channels = 4) @Named({"pointwise.{n} = conv"})
  //                                   ^ NameCounter
  Tensor part(Tensor closed);

  @Conv(kernel = 1, channels = 4) @Repeat(2) @Named("stage{1}.{999999999}")
  Tensor fine(Tensor part);
}
