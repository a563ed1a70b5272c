package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The user has a class of the name already. */
class NameTaken {}

@Network interface Classifier {
  //     ^ NameTaken
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Relu
  Tensor stem(Tensor image);
}

class ClassifierNetwork {}
