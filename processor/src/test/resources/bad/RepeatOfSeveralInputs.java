package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** What would the second copy read? */
@Network interface RepeatOfSeveralInputs {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Input(channels = 4, height = 9, width = 9)
  Tensor other();

  @Add @Repeat(2)
  //           ^ RepeatOfSeveralInputs
  Tensor sum(Tensor image, Tensor other);
}
