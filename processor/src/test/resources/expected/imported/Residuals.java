package imported;

import dev.atrous.dsl.Add;
import dev.atrous.dsl.Bind;
import dev.atrous.dsl.Block;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.DepthwiseConv;
import dev.atrous.dsl.GlobalAvgPool;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Linear;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Relu6;
import dev.atrous.dsl.Repeat;
import dev.atrous.dsl.Required;
import dev.atrous.runtime.Tensor;

/**
 * Residuals, imported from an ONNX file: 3×32×32 to 10×1×1.
 *
 * <ul>
 *   <li>written by a test 1, operator set 17
 *   <li>SHA-256 23e9318f25f12a5a622c5d84c5da86e98fc208b4f9cc0bdf1d830cf1767a8348
 *   <li>33 nodes, of which 0 were constant, as 7 layers
 * </ul>
 *
 * <p>Its weights are its author's: see under which licence the file was published.
 */
@Network(padding = Padding.HALF)
public interface Residuals {
  @Input(channels = 3, height = 32, width = 32)
  Tensor image();

  @Conv(kernel = 3, stride = 2, channels = 16) @Relu @Named("stem.conv")
  Tensor stemConv(Tensor image);

  @InvertedBottleneck(channels = 16) @Named("blocks.0")
  Tensor blocks0(Tensor stemConv);

  @InvertedBottleneck(channels = 24, stride = 2) @Named("blocks.1")
  Tensor blocks1(Tensor blocks0);

  @InvertedBottleneck(channels = 24) @Repeat(2) @Named("blocks.{2}")
  Tensor blocks2(Tensor blocks1);

  @InvertedBottleneck(channels = 40, stride = 2) @Named("blocks.4")
  Tensor blocks4(Tensor blocks2);

  @GlobalAvgPool @Linear(channels = 10) @Named("head.fc")
  Tensor headFc(Tensor blocks4);

  /** Stands 5 times in the network. */
  @Block
  @interface InvertedBottleneck {
    @Required int channels() default 0;
    int stride() default 1;

    interface Layers {
      @Conv(kernel = 1, multiplier = 4) @Relu6
      Tensor expand(Tensor input);

      @DepthwiseConv(kernel = 3) @Bind("stride") @Relu6
      Tensor dw(Tensor expand);

      @Conv(kernel = 1) @Bind("channels")
      Tensor project(Tensor dw);

      @Add(ifSameShape = true)
      Tensor sum(Tensor project, Tensor input);
    }
  }
}

/* The weights:
   stem.conv.weight [16, 3, 3, 3]
   stem.conv.bias [16]
   blocks.0.expand.weight [64, 16, 1, 1]
   blocks.0.expand.bias [64]
   blocks.0.dw.weight [64, 1, 3, 3]
   blocks.0.dw.bias [64]
   blocks.0.project.weight [16, 64, 1, 1]
   blocks.0.project.bias [16]
   blocks.1.expand.weight [64, 16, 1, 1]
   blocks.1.expand.bias [64]
   blocks.1.dw.weight [64, 1, 3, 3]
   blocks.1.dw.bias [64]
   blocks.1.project.weight [24, 64, 1, 1]
   blocks.1.project.bias [24]
   blocks.2.expand.weight [96, 24, 1, 1]
   blocks.2.expand.bias [96]
   blocks.2.dw.weight [96, 1, 3, 3]
   blocks.2.dw.bias [96]
   blocks.2.project.weight [24, 96, 1, 1]
   blocks.2.project.bias [24]
   blocks.3.expand.weight [96, 24, 1, 1]
   blocks.3.expand.bias [96]
   blocks.3.dw.weight [96, 1, 3, 3]
   blocks.3.dw.bias [96]
   blocks.3.project.weight [24, 96, 1, 1]
   blocks.3.project.bias [24]
   blocks.4.expand.weight [96, 24, 1, 1]
   blocks.4.expand.bias [96]
   blocks.4.dw.weight [96, 1, 3, 3]
   blocks.4.dw.bias [96]
   blocks.4.project.weight [40, 96, 1, 1]
   blocks.4.project.bias [40]
   head.fc.weight [10, 40]
   head.fc.bias [10]
*/
