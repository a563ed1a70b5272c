package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A fully connected layer over a whole map. */
@Network
public interface LinearLayer {
  @Input(channels = 3, height = 4, width = 4)
  Tensor image();

  @Linear(channels = 10)
  Tensor scores(Tensor image);
}
