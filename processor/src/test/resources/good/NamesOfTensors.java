package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Names as exporters write them. */
@Network public interface NamesOfTensors {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 4) @BatchNorm
  @Named({"onnx::Conv_500", "features/conv1/kernel:0"})
  Tensor stem(Tensor image);

  @Conv(kernel = 1, channels = 4) @Named("model.0._layer-1")
  Tensor body(Tensor stem);

  @Conv(kernel = 1, channels = 4) @Repeat(2) @Named("größe/№{3}[0]\\u0041\"😀\"$*/")
  Tensor head(Tensor body);
}
