package imported;

import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Resize;
import dev.atrous.dsl.ResizeMode;
import dev.atrous.runtime.Tensor;

/**
 * ResizingModules, imported from an ONNX file: 4×6×6 to 4×40×40.
 *
 * <ul>
 *   <li>written by a test 1, operator set 17
 *   <li>SHA-256 19626bb2f3fab81a3ace5b1955765f53cced6f508d6ec6838ba47a59e863a683
 *   <li>12 nodes, of which 0 were constant, as 9 layers
 * </ul>
 *
 * <p>Its weights are its author's: see under which licence the file was published.
 */
@Network
public interface ResizingModules {
  @Input(channels = 4, height = 6, width = 6)
  Tensor image();

  @Conv(kernel = 3, channels = 4) @Named("up.0.conv")
  Tensor conv0Conv(Tensor image);

  @Resize(mode = ResizeMode.NEAREST, scale = 2) @Relu
  Tensor resized0Resized(Tensor conv0Conv);

  @Conv(kernel = 3, channels = 4) @Named("up.1.conv")
  Tensor conv1Conv(Tensor resized0Resized);

  @Resize(mode = ResizeMode.NEAREST, height = 18, width = 18) @Relu
  Tensor resized1Resized(Tensor conv1Conv);

  @Conv(kernel = 3, channels = 4) @Named("up.2.conv")
  Tensor conv2Conv(Tensor resized1Resized);

  @Resize(mode = ResizeMode.NEAREST, height = 20, width = 20) @Relu
  Tensor resized2Resized(Tensor conv2Conv);

  @Conv(kernel = 3, channels = 4) @Named("up.3.conv")
  Tensor conv3Conv(Tensor resized2Resized);

  @Resize(mode = ResizeMode.NEAREST, scale = 2) @Relu
  Tensor resized3Resized(Tensor conv3Conv);
}

/* The weights:
   up.0.conv.weight [4, 4, 3, 3]
   up.0.conv.bias [4]
   up.1.conv.weight [4, 4, 3, 3]
   up.1.conv.bias [4]
   up.2.conv.weight [4, 4, 3, 3]
   up.2.conv.bias [4]
   up.3.conv.weight [4, 4, 3, 3]
   up.3.conv.bias [4]
*/
