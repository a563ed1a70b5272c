package imported;

import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Output;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.Predictions;
import dev.atrous.dsl.Softmax;
import dev.atrous.runtime.Tensor;

/**
 * Heads, imported from an ONNX file: 3×8×8 to 3×176×1, 4×80×1.
 *
 * <ul>
 *   <li>written by a test 1, operator set 13
 *   <li>SHA-256 d7bb8a10eaa426925ff73e1fb5a7e868d3070f19979a7a8032c4969a13449261
 *   <li>13 nodes, of which 0 were constant, as 7 layers
 *   <li>headList 3×176×1 is in the file 1×176×3, its numbers in the order of rows, columns, channels
 *   <li>headList2 4×80×1 is in the file 1×4×80, its numbers in the order of channels, rows, columns
 * </ul>
 *
 * <p>Its weights are its author's: see under which licence the file was published.
 */
@Network(padding = Padding.HALF)
public interface Heads {
  @Input(channels = 3, height = 8, width = 8)
  Tensor image();

  @Conv(kernel = 3, channels = 6)
  Tensor near(Tensor image);

  @Conv(kernel = 3, stride = 2, channels = 9)
  Tensor far(Tensor near);

  @Output @Predictions(channels = 3) @Softmax
  Tensor headList(Tensor near, Tensor far);

  @Conv(kernel = 1, channels = 4)
  Tensor head(Tensor near);

  @Conv(kernel = 1, channels = 4)
  Tensor head2(Tensor far);

  @Output @Predictions(channels = 4)
  Tensor headList2(Tensor head, Tensor head2);
}

/* The weights:
   near.weight [6, 3, 3, 3]
   near.bias [6]
   far.weight [9, 6, 3, 3]
   far.bias [9]
   head.weight [4, 6, 1, 1]
   head.bias [4]
   head2.weight [4, 9, 1, 1]
   head2.bias [4]
*/
