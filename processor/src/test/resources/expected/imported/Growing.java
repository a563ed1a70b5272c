package imported;

import dev.atrous.dsl.BatchNorm;
import dev.atrous.dsl.Block;
import dev.atrous.dsl.Concat;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Repeat;
import dev.atrous.runtime.Tensor;

/**
 * Growing, imported from an ONNX file: 3×16×16 to 24×16×16.
 *
 * <ul>
 *   <li>written by a test 1, operator set 13
 *   <li>SHA-256 91f3b693909a2c65eb9c157c4582d9612b73500edc893b5bfc4664be9c9a36ac
 *   <li>18 nodes, of which 0 were constant, as 6 layers
 * </ul>
 *
 * <p>Its weights are its author's: see under which licence the file was published.
 */
@Network
public interface Growing {
  @Input(channels = 3, height = 16, width = 16)
  Tensor image();

  @Conv(kernel = 3, channels = 8)
  Tensor conv0(Tensor image);

  @DenseLayer @Repeat(3) @Named("dense.layer{1}")
  Tensor denseLayer1(Tensor conv0);

  @BatchNorm @Relu @Named("dense.layer4.norm")
  Tensor denseLayer4Norm(Tensor denseLayer1);

  @Conv(kernel = 3, channels = 4) @Named("dense.layer4.conv")
  Tensor denseLayer4Conv(Tensor denseLayer4Norm);

  @Concat @Relu
  Tensor denseLayer4Joined(Tensor denseLayer1, Tensor denseLayer4Conv);

  /** Stands 3 times in the network. */
  @Block
  @interface DenseLayer {
    interface Layers {
      @BatchNorm @Relu
      Tensor norm(Tensor input);

      @Conv(kernel = 3, channels = 4)
      Tensor conv(Tensor norm);

      @Concat
      Tensor joined(Tensor input, Tensor conv);
    }
  }
}

/* The weights:
   conv0.weight [8, 3, 3, 3]
   conv0.bias [8]
   dense.layer1.norm.weight [8]
   dense.layer1.norm.bias [8]
   dense.layer1.norm.running_mean [8]
   dense.layer1.norm.running_var [8]
   dense.layer1.conv.weight [4, 8, 3, 3]
   dense.layer1.conv.bias [4]
   dense.layer2.norm.weight [12]
   dense.layer2.norm.bias [12]
   dense.layer2.norm.running_mean [12]
   dense.layer2.norm.running_var [12]
   dense.layer2.conv.weight [4, 12, 3, 3]
   dense.layer2.conv.bias [4]
   dense.layer3.norm.weight [16]
   dense.layer3.norm.bias [16]
   dense.layer3.norm.running_mean [16]
   dense.layer3.norm.running_var [16]
   dense.layer3.conv.weight [4, 16, 3, 3]
   dense.layer3.conv.bias [4]
   dense.layer4.norm.weight [20]
   dense.layer4.norm.bias [20]
   dense.layer4.norm.running_mean [20]
   dense.layer4.norm.running_var [20]
   dense.layer4.conv.weight [4, 20, 3, 3]
   dense.layer4.conv.bias [4]
*/
