package dev.atrous.examples.primer.gallery;

import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Output;
import dev.atrous.runtime.Tensor;

/** The same kernels on a picture of one white pixel: what comes out is where their taps stand. */
@Network
public interface Impulses {

  /** Rows and columns of the input. */
  int SIDE = 7;

  @Input(channels = 1, height = SIDE, width = SIDE)
  Tensor pixel();

  @Output
  @Conv(kernel = 3, channels = 1, bias = false)
  Tensor plain(Tensor pixel);

  @Output
  @Conv(kernel = 3, rate = 2, channels = 1, bias = false)
  Tensor atrous(Tensor pixel);
}
