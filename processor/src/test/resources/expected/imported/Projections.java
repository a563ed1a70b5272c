package imported;

import dev.atrous.dsl.Add;
import dev.atrous.dsl.Bind;
import dev.atrous.dsl.Block;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.MaxPool;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Repeat;
import dev.atrous.dsl.Required;
import dev.atrous.dsl.When;
import dev.atrous.runtime.Tensor;

/**
 * Projections, imported from an ONNX file: 3×32×32 to 16×8×8.
 *
 * <ul>
 *   <li>written by a test 1, operator set 17
 *   <li>SHA-256 205330bc885ba20bd3d3f711f0f519fce19acb6d0f9eef938f18091a58214a2c
 *   <li>29 nodes, of which 0 were constant, as 5 layers
 * </ul>
 *
 * <p>Its weights are its author's: see under which licence the file was published.
 */
@Network(padding = Padding.HALF)
public interface Projections {
  @Input(channels = 3, height = 32, width = 32)
  Tensor image();

  @Conv(kernel = 3, channels = 8) @Relu @MaxPool(kernel = 2)
  Tensor stem(Tensor image);

  @Residual(channels = 8) @Repeat(2) @Named("blocks.{0}")
  Tensor blocks0(Tensor stem);

  @Residual(channels = 16, stride = 2, projection = true) @Named("blocks.2")
  Tensor blocks2(Tensor blocks0);

  @Residual(channels = 16) @Repeat(2) @Named("blocks.{3}")
  Tensor blocks3(Tensor blocks2);

  /** Stands 5 times in the network. */
  @Block
  @interface Residual {
    @Required int channels() default 0;
    int stride() default 1;
    boolean projection() default false;

    interface Layers {
      @Conv(kernel = 3) @Bind({"stride", "channels"}) @Relu
      Tensor conv1(Tensor input);

      @Conv(kernel = 3, multiplier = 1)
      Tensor conv2(Tensor conv1);

      @Conv(kernel = 1) @Bind("stride") @When("projection") @Named("downsample.0")
      Tensor downsample0(Tensor input, Tensor conv2);

      @Add @Relu
      Tensor sum(Tensor conv2, Tensor downsample0);
    }
  }
}

/* The weights:
   stem.weight [8, 3, 3, 3]
   stem.bias [8]
   blocks.0.conv1.weight [8, 8, 3, 3]
   blocks.0.conv1.bias [8]
   blocks.0.conv2.weight [8, 8, 3, 3]
   blocks.0.conv2.bias [8]
   blocks.1.conv1.weight [8, 8, 3, 3]
   blocks.1.conv1.bias [8]
   blocks.1.conv2.weight [8, 8, 3, 3]
   blocks.1.conv2.bias [8]
   blocks.2.conv1.weight [16, 8, 3, 3]
   blocks.2.conv1.bias [16]
   blocks.2.conv2.weight [16, 16, 3, 3]
   blocks.2.conv2.bias [16]
   blocks.2.downsample.0.weight [16, 8, 1, 1]
   blocks.2.downsample.0.bias [16]
   blocks.3.conv1.weight [16, 16, 3, 3]
   blocks.3.conv1.bias [16]
   blocks.3.conv2.weight [16, 16, 3, 3]
   blocks.3.conv2.bias [16]
   blocks.4.conv1.weight [16, 16, 3, 3]
   blocks.4.conv1.bias [16]
   blocks.4.conv2.weight [16, 16, 3, 3]
   blocks.4.conv2.bias [16]
*/
