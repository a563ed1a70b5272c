package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.LayerNormPlan;

/** Writes normalisations over the channels of each pixel. */
final class LayerNormWriter {

  private LayerNormWriter() {}

  static TypeSpec write(LayerNormPlan plan, String name, String javadoc) {
    int channels = plan.input().channels();
    CodeBlock affine =
        plan.affine()
            ? CodeBlock.of("parameters.affine(name, $L)", channels)
            : CodeBlock.of("$T.identity($L)", Types.AFFINE, channels);
    CodeBlock loop = CodeBlock.of("layerNorm(pixels,$W$L, $L)", affine, plan.epsilon());
    return PixelCode.write(new StepClass(name, javadoc, plan), plan, plan.input(), loop);
  }
}
