package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Batch normalisation with the averages of training: PyTorch's {@code BatchNorm2d} in {@code eval}
 * mode.
 *
 * <pre>{@code
 * y[c] = (x[c] − running_mean[c]) / sqrt(running_var[c] + epsilon) · weight[c] + bias[c]
 * }</pre>
 *
 * <p>Directly behind a convolution or linear layer it is folded into that layer's weights when they
 * are loaded, and costs nothing.
 *
 * <ul>
 *   <li>Output: the shape stays
 *   <li>Weights, each {@code [C]}: {@code stem.norm.weight}, {@code stem.norm.bias}, {@code
 *       stem.norm.running_mean}, {@code stem.norm.running_var}; without a convolution or linear
 *       layer in the chain {@code stem.weight} and so on
 *   <li>Parameters: {@code 2 · C}; the running averages are not counted
 *   <li>Multiply-adds: none are counted
 * </ul>
 *
 * <pre>{@code
 * @Conv(kernel = 3, channels = 32) @BatchNorm @Relu
 * Tensor stem(Tensor image);           // this convolution has no bias
 * }</pre>
 *
 * <p>Source: Ioffe and Szegedy 2015, "Batch Normalization", algorithm 2.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface BatchNorm {
  /**
   * What is added to the variance before the square root.
   *
   * @return at least 0; 1e-5 by default as in PyTorch; Keras and TensorFlow's slim use 1e-3; {@link
   *     Network#epsilon} gives it to many at once
   */
  double epsilon() default 1e-5;
}
