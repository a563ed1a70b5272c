package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hard sigmoid, a sigmoid made of straight pieces: {@code y = min(max(slope · x + offset, 0), 1)},
 * element by element; where nothing is written, {@code min(max(x + 3, 0), 6) / 6}. The shape stays.
 * No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @GlobalAvgPool @Conv(kernel = 1, multiplier = 1) @HardSigmoid
 * Tensor gate(Tensor features);
 * }</pre>
 *
 * <p>Source: Howard et al. 2019, "Searching for MobileNetV3", section 5.2. ONNX's {@code
 * HardSigmoid} has {@code slope = 0.2} where nothing is said, as has Keras before version 3.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HardSigmoid {
  /**
   * How steep it is where it is neither 0 nor 1.
   *
   * @return any finite number; 1/6 by default, as in PyTorch
   */
  double slope() default 1.0 / 6;

  /**
   * Its value at 0.
   *
   * @return any finite number; 0.5 by default
   */
  double offset() default 0.5;
}
