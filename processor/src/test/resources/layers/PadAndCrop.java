package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Rows and columns around a map, and a part of one. */
@Network
public interface PadAndCrop {
  @Input(channels = 3, height = 4, width = 4)
  Tensor image();

  @Pad(pad = {1, 2}, value = 0.5f)
  Tensor padded(Tensor image);

  @Pad(pad = {1, 2, 0, 1}, mode = PadMode.REFLECT)
  Tensor mirrored(Tensor image);

  @Pad(pad = {1, 0}, mode = PadMode.EDGE)
  Tensor extended(Tensor image);

  @Pad(pad = {0, 0, 1, 1}, channelsBefore = 2, channelsAfter = 1)
  Tensor deeper(Tensor image);

  @Crop(height = 3, width = 5, offset = {1, 0})
  Tensor cropped(Tensor padded);
}
