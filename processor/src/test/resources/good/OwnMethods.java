package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Methods of the user's own beside the layers. */
@Network public interface OwnMethods {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 4)
  Tensor stem(Tensor image);

  default Tensor twice(Tensor image) {
    return half(stem(image()));
  }

  private Tensor half(Tensor stem) {
    return stem;
  }

  static int answer() {
    return 42;
  }

  default int answer(int question) {
    return question;
  }
}
