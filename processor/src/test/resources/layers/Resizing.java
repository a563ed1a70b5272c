package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Between pixels, to the nearest, and along a curve to less. */
@Network
public interface Resizing {
  @Input(channels = 3, height = 4, width = 4)
  Tensor image();

  @Resize(scale = 2, coordinates = ResizeCoordinates.ALIGN_CORNERS)
  Tensor aligned(Tensor image);

  @Resize(height = 3, width = 7)
  Tensor bilinear(Tensor aligned);

  @Resize(mode = ResizeMode.NEAREST)
  Tensor nearest(Tensor bilinear, Tensor image);

  @Resize(mode = ResizeMode.BICUBIC, scale = {0.75, 0.6})
  Tensor bicubic(Tensor nearest);
}
