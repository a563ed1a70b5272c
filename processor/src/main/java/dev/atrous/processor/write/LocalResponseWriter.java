package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.LocalResponsePlan;
import dev.atrous.processor.shape.LocalResponseNorm;

/** Writes normalisations by the squares of the channels around. */
final class LocalResponseWriter {

  private LocalResponseWriter() {}

  static TypeSpec write(LocalResponsePlan plan, String name, String javadoc) {
    LocalResponseNorm norm = plan.norm();
    CodeBlock loop =
        CodeBlock.of(
            "localResponseNorm(pixels, $L, $L, $L, $L)",
            norm.size(),
            norm.alpha(),
            norm.beta(),
            norm.k());
    return PixelCode.write(new StepClass(name, javadoc, plan), plan, plan.input(), loop);
  }
}
