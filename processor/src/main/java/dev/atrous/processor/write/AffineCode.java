package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.atrous.processor.shape.ChannelAffine;

/** Code that reads a factor and an addend for each channel from the parameters. */
final class AffineCode {

  private AffineCode() {}

  /**
   * {@code parameters.norm(name, 32, 1e-5)}.
   *
   * @param name the variable with the weights' name
   */
  static CodeBlock of(ChannelAffine affine, String name, int channels) {
    if (affine.overVariance().isPresent()) {
      return CodeBlock.of(
          "parameters.norm($L, $L, $L)", name, channels, affine.overVariance().getAsDouble());
    }
    return CodeBlock.of(
        "parameters.$L($L, $L)", affine.shifts() ? "affine" : "scale", name, channels);
  }
}
