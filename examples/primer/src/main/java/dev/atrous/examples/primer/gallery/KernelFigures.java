package dev.atrous.examples.primer.gallery;

import dev.atrous.examples.primer.arithmetic.ArithmeticPicture;
import dev.atrous.examples.primer.arithmetic.WindowAxis;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Figures 1, 3 and 4: a kernel of 3×3, plain and atrous.
 *
 * @param picture grey values from 0 to 1
 * @param folder where they are written
 */
record KernelFigures(Tensor picture, GalleryFolder folder) {

  /** Figures 1 and 4: a kernel on its way over the pixels of the picture that differ most. */
  void sliding() throws IOException {
    int side = SlidingKernels.SIDE;
    float[] pixels = part(busiest(side), side);
    float[] kernel = EdgeKernel.weights(3);
    SlidingKernelsNetwork.Outputs outputs =
        SlidingKernelsNetwork.load(both(kernel, 3))
            .forward(Tensor.planar(pixels, 1, 1, side, side));
    float[] shown = stretched(pixels);
    folder.write("figure-1.svg", sliding(shown, outputs.plain(), 1));
    folder.write("figure-4.svg", sliding(shown, outputs.atrous(), 2));
  }

  private static Weights both(float[] kernel, int side) {
    return Weights.builder()
        .put("plain.weight", kernel, 1, 1, side, side)
        .put("atrous.weight", kernel, 1, 1, side, side)
        .build();
  }

  private static String sliding(float[] input, Tensor output, int rate) {
    WindowAxis axis = new WindowAxis(SlidingKernels.SIDE, 3, 1, 0, 0, rate, false, 0);
    return new ArithmeticPicture(
            axis, axis, Optional.of(new ArithmeticPicture.Values(input, output.toPlanar())))
        .svg();
  }

  /** Where the pixels of a part differ most: its first pixel. */
  private int busiest(int side) {
    int best = 0;
    double most = -1;
    for (int top = 0; top + side <= GalleryPicture.HEIGHT; top += side) {
      for (int left = 0; left + side <= GalleryPicture.WIDTH; left += side) {
        int first = top * GalleryPicture.WIDTH + left;
        double spread = spread(part(first, side));
        if (spread > most) {
          most = spread;
          best = first;
        }
      }
    }
    return best;
  }

  private static double spread(float[] values) {
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += value * value;
    }
    return squares / values.length - Math.pow(sum / values.length, 2);
  }

  private float[] part(int first, int side) {
    float[] values = picture.toPlanar();
    float[] part = new float[side * side];
    for (int at = 0; at < part.length; at++) {
      part[at] = values[first + at / side * GalleryPicture.WIDTH + at % side];
    }
    return part;
  }

  /** From black to white, so that dark parts can be seen too. */
  private static float[] stretched(float[] values) {
    float least = Float.MAX_VALUE;
    float most = -Float.MAX_VALUE;
    for (float value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    float[] stretched = new float[values.length];
    for (int at = 0; at < values.length; at++) {
      stretched[at] = most == least ? 0.5f : (values[at] - least) / (most - least);
    }
    return stretched;
  }

  /** Figure 3: where taps stand. A convolution turns the kernel round, so it is given turned. */
  void taps() throws IOException {
    float[] kernel = new float[9];
    for (int at = 0; at < kernel.length; at++) {
      kernel[at] = kernel.length - at;
    }
    float[] pixel = new float[Impulses.SIDE * Impulses.SIDE];
    pixel[pixel.length / 2] = 1;
    ImpulsesNetwork.Outputs outputs =
        ImpulsesNetwork.load(both(kernel, 3))
            .forward(Tensor.planar(pixel, 1, 1, Impulses.SIDE, Impulses.SIDE));
    folder.write(
        "figure-3.svg",
        Taps.of(List.of("3×3", "3×3 at rate 2"), List.of(outputs.plain(), outputs.atrous())));
  }
}
