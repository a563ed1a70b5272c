package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Between pixels and to the nearest. */
@Network
public interface Resizing {
  @Input(channels = 3, height = 4, width = 4)
  Tensor image();

  @Resize(scale = 2, alignCorners = true)
  Tensor aligned(Tensor image);

  @Resize(height = 3, width = 7)
  Tensor bilinear(Tensor aligned);

  @Resize(mode = ResizeMode.NEAREST)
  Tensor nearest(Tensor bilinear, Tensor image);
}
