package dev.atrous.examples.primer.arithmetic;

import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Output;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.TransposedConv;
import dev.atrous.runtime.Tensor;

/**
 * The classic examples of convolution arithmetic as layers: the processor infers the shapes that
 * the pictures of {@link Classic} draw.
 */
@Network
public interface ArithmeticShapes {
  @Input(channels = 1, height = 2, width = 2)
  Tensor two();

  @Input(channels = 1, height = 3, width = 3)
  Tensor three();

  @Input(channels = 1, height = 4, width = 4)
  Tensor four();

  @Input(channels = 1, height = 5, width = 5)
  Tensor five();

  @Input(channels = 1, height = 6, width = 6)
  Tensor six();

  @Input(channels = 1, height = 7, width = 7)
  Tensor seven();

  @Output
  @Conv(kernel = 3, channels = 1, padding = Padding.VALID)
  Tensor noPadding(Tensor four);

  @Output
  @Conv(
      kernel = 4,
      channels = 1,
      pad = {2, 2, 2, 2})
  Tensor arbitraryPadding(Tensor five);

  @Output
  @Conv(kernel = 3, channels = 1, padding = Padding.HALF)
  Tensor halfPadding(Tensor five);

  @Output
  @Conv(kernel = 3, channels = 1, padding = Padding.FULL)
  Tensor fullPadding(Tensor five);

  @Output
  @Conv(kernel = 3, stride = 2, channels = 1, padding = Padding.VALID)
  Tensor strides(Tensor five);

  @Output
  @Conv(kernel = 3, stride = 2, channels = 1, padding = Padding.HALF)
  Tensor paddingAndStrides(Tensor five);

  @Output
  @SuppressWarnings("atrous:unread-edge") // the last row of padding is what "odd" is about
  @Conv(kernel = 3, stride = 2, channels = 1, padding = Padding.HALF)
  Tensor paddingAndStridesOdd(Tensor six);

  @Output
  @TransposedConv(kernel = 3, channels = 1, padding = Padding.VALID)
  Tensor noPaddingTransposed(Tensor two);

  @Output
  @TransposedConv(
      kernel = 4,
      channels = 1,
      pad = {2, 2, 2, 2})
  Tensor arbitraryPaddingTransposed(Tensor six);

  @Output
  @TransposedConv(kernel = 3, channels = 1, padding = Padding.HALF)
  Tensor halfPaddingTransposed(Tensor five);

  @Output
  @TransposedConv(kernel = 3, channels = 1, padding = Padding.FULL)
  Tensor fullPaddingTransposed(Tensor seven);

  @Output
  @SuppressWarnings("atrous:checkerboard") // drawn as it is
  @TransposedConv(kernel = 3, stride = 2, channels = 1, padding = Padding.VALID)
  Tensor stridesTransposed(Tensor two);

  @Output
  @SuppressWarnings("atrous:checkerboard")
  @TransposedConv(kernel = 3, stride = 2, channels = 1, padding = Padding.HALF)
  Tensor paddingAndStridesTransposed(Tensor three);

  @Output
  @SuppressWarnings("atrous:checkerboard")
  @TransposedConv(kernel = 3, stride = 2, channels = 1, padding = Padding.HALF, outputPadding = 1)
  Tensor paddingAndStridesOddTransposed(Tensor three);

  @Output
  @Conv(kernel = 3, rate = 2, channels = 1, padding = Padding.VALID)
  Tensor dilation(Tensor seven);
}
