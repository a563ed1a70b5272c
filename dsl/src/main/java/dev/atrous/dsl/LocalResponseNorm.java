package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Local response normalisation: each number is divided by a power of the squares of its neighbours,
 * which are the channels around its own at the same pixel. PyTorch calls it {@code
 * LocalResponseNorm}, ONNX {@code LRN}.
 *
 * <pre>{@code
 * y[c] = x[c] / (k + alpha / size · Σ x[i]²)^beta,  i from c − (size − 1) / 2 to c + (size − 1) / 2
 * }</pre>
 *
 * <p>Channels that there are not count as 0. AlexNet's paper does not divide {@code alpha} by
 * {@code size}: its {@code α = 1e-4} with {@code n = 5} is {@code alpha = 5e-4} here. Where {@code
 * k} is 0, a number all of whose neighbours are 0 becomes NaN, as in PyTorch.
 *
 * <p>A {@code beta} of 0.5, 0.75 or 1 is computed by square roots, several channels at once where
 * the JVM has such instructions. Any other costs a general power for each number, which takes many
 * times as long.
 *
 * <ul>
 *   <li>Output: the shape stays
 *   <li>Weights: none
 *   <li>Parameters: none
 *   <li>Multiply-adds: none are counted
 * </ul>
 *
 * <pre>{@code
 * @Conv(kernel = 11, stride = 4, channels = 96) @Relu @LocalResponseNorm(size = 5, alpha = 5e-4, k = 2)
 * Tensor stem(Tensor image);
 * }</pre>
 *
 * <p>Source: Krizhevsky, Sutskever and Hinton 2012, "ImageNet Classification with Deep
 * Convolutional Neural Networks", section 3.3.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LocalResponseNorm {
  /**
   * How many channels are summed, the number's own among them.
   *
   * @return an odd number of at least 1; required (written or bound). Of an even one there is no
   *     common meaning: PyTorch's window reaches further in front, ONNX's further behind
   */
  @Required
  int size() default 0;

  /**
   * The factor of the mean of the squares.
   *
   * @return above 0; 1e-4 by default as in PyTorch and ONNX
   */
  double alpha() default 1e-4;

  /**
   * The exponent.
   *
   * @return above 0; 0.75 by default as in PyTorch and ONNX
   */
  double beta() default 0.75;

  /**
   * What is added to the squares (ONNX: {@code bias}).
   *
   * @return at least 0; 1 by default as in PyTorch and ONNX; AlexNet's is 2
   */
  double k() default 1;
}
