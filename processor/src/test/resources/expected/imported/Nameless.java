package imported;

import dev.atrous.dsl.AvgPool;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Normalize;
import dev.atrous.dsl.Output;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.Relu;
import dev.atrous.runtime.Tensor;

/**
 * Nameless, imported from an ONNX file: 4×8×8 to 6×8×8, 6×4×4.
 *
 * <ul>
 *   <li>written by a test 1, operator set 11
 *   <li>SHA-256 c7c4266fa345dff472e2886187a24d7bcaca4dd58f636dc37ed087765a1e8a5e
 *   <li>7 nodes, of which 0 were constant, as 3 layers
 *   <li>conv 6×8×8 is in the file 1×8×8×6, its numbers in the order of rows, columns, channels
 * </ul>
 *
 * <p>Its weights are its author's: see under which licence the file was published.
 */
@Network(padding = Padding.HALF)
public interface Nameless {
  @Input(channels = 4, height = 8, width = 8)
  Tensor image();

  @Output @Conv(kernel = 1, channels = 6) @Relu
  Tensor conv(Tensor image);

  @Output @AvgPool(kernel = 3, stride = 2, countPadding = true) @Normalize(std = 4)
  Tensor pooled(Tensor conv);
}

/* The weights:
   conv.weight [6, 4, 1, 1]
   conv.bias [6]
*/
