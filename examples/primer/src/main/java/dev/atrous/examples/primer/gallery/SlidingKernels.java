package dev.atrous.examples.primer.gallery;

import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Output;
import dev.atrous.dsl.Padding;
import dev.atrous.runtime.Tensor;

/** A kernel of 3×3 on a few pixels, its taps side by side and two pixels apart. */
@Network(padding = Padding.VALID)
public interface SlidingKernels {

  /** Rows and columns of the input. */
  int SIDE = 9;

  @Input(channels = 1, height = SIDE, width = SIDE)
  Tensor pixels();

  @Output
  @Conv(kernel = 3, channels = 1, bias = false)
  Tensor plain(Tensor pixels);

  @Output
  @Conv(kernel = 3, rate = 2, channels = 1, bias = false)
  Tensor atrous(Tensor pixels);
}
