package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.atrous.processor.plan.FilterPlan;

/** Code that reads a filter from the parameters, batch normalisation folded in. */
final class FilterCode {

  private FilterCode() {}

  /**
   * {@code Filter filter = parameters.convolution(name, …);}
   *
   * @param read the call that reads the weights themselves
   */
  static CodeBlock of(FilterPlan plan, int outputs, CodeBlock read) {
    CodeBlock.Builder code = CodeBlock.builder();
    plan.part().ifPresent(part -> code.add("// $L.\n", meaning(part)));
    code.add("$T filter = $L", Types.FILTER, read);
    plan.part().ifPresent(part -> code.add("$Z.inputs($L, $L)", part.first(), part.end()));
    plan.norm()
        .ifPresent(affine -> code.add("$Z.fold($L)", AffineCode.of(affine, "norm", outputs)));
    if (plan.part().filter(part -> !part.withBias()).isPresent()) {
      code.add("$Z.withoutBias()");
    }
    return code.add(";\n").build();
  }

  /** Why the weights of one layer are read twice. */
  private static String meaning(FilterPlan.Part part) {
    return "Only "
        + part.label()
        + (part.withBias() ? "" : "; another step takes the rest, and adds the bias");
  }
}
