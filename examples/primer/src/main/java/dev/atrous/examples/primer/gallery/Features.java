package dev.atrous.examples.primer.gallery;

import dev.atrous.dsl.AvgPool;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Output;
import dev.atrous.dsl.TransposedConv;
import dev.atrous.runtime.Tensor;

/**
 * The same kernel twice (Chen et al. 2017, "DeepLab", figure 2): on every second pixel, the result
 * put back where it belongs; and at rate 2 on all of them.
 */
@Network
public interface Features {
  @Input(channels = 1, height = GalleryPicture.HEIGHT, width = GalleryPicture.WIDTH)
  Tensor picture();

  @Output
  @AvgPool(kernel = 1, stride = 2)
  Tensor small(Tensor picture);

  @Output
  @Conv(kernel = EdgeKernel.SIDE, channels = 1, bias = false)
  Tensor smallEdges(Tensor small);

  @Output
  @SuppressWarnings("atrous:checkerboard") // the gaps are what is to be seen
  @TransposedConv(kernel = 1, stride = 2, channels = 1, bias = false)
  Tensor sparse(Tensor smallEdges);

  @Output
  @Conv(kernel = EdgeKernel.SIDE, rate = 2, channels = 1, bias = false)
  Tensor dense(Tensor picture);
}
