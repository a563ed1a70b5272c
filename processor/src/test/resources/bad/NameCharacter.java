package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Names that no tensor has in practice, and that nobody would see are wrong. */
class NameCharacter {
  interface Base {
    @Input(channels = 4, height = 9, width = 9)
    Tensor image();

    @Conv(kernel = 3, channels = 4) @BatchNorm
    Tensor stem(Tensor image);
  }

  @Network @Named("back bone")
  //              ^ NameCharacter
  interface Spaces extends Base {
    @Conv(kernel = 1, channels = 4) @Named(" first")
  //                                       ^ NameCharacter
    Tensor first(Tensor stem);

    @Conv(kernel = 1, channels = 4) @BatchNorm @Named({"second", "se\tcond"})
  //                                                             ^ NameCharacter
    Tensor second(Tensor first);

    @Conv(kernel = 1, channels = 4) @BatchNorm @Named({"norm = bn 1"})
  //                                                   ^ NameCharacter
    Tensor third(Tensor second);

    @Conv(kernel = 1, channels = 4) @Named("no\u00a0break")
  //                                       ^ NameCharacter
    Tensor fourth(Tensor third);
  }

  @Network @Named({"norm = bn", "stem = st\u2028em"})
  //                            ^ NameCharacter
  interface Invisible extends Base {
    @Conv(kernel = 1, channels = 4) @Named("line\nbreak")
  //                                       ^ NameCharacter
    Tensor first(Tensor stem);

    @Conv(kernel = 1, channels = 4) @Named("nothing\0")
  //                                       ^ NameCharacter
    Tensor second(Tensor first);

    @Conv(kernel = 1, channels = 4) @Named("zero\u200bwidth")
  //                                       ^ NameCharacter
    Tensor third(Tensor second);

    @Conv(kernel = 1, channels = 4) @Named("half\ud83d")
  //                                       ^ NameCharacter
    Tensor fourth(Tensor third);

    @Conv(kernel = 1, channels = 4) @Named("\ude00half")
  //                                       ^ NameCharacter
    Tensor fifth(Tensor fourth);

    @Conv(kernel = 1, channels = 4) @BatchNorm @Named({"sixth", "norm = next\u0085line"})
  //                                                            ^ NameCharacter
    Tensor sixth(Tensor fifth);
  }

  @Network @Named({})
  //              ^ NameEmpty
  interface Nothing extends Base {}
}
