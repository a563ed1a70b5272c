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
    code.addStatement("$T filter = $L", Types.FILTER, read);
    plan.part()
        .ifPresent(
            part ->
                code.add("// Its $L.\n", part.label())
                    .addStatement("filter = filter.inputs($L, $L)", part.first(), part.end()));
    plan.norm()
        .ifPresent(
            epsilon ->
                code.addStatement(
                    "filter = filter.fold(parameters.norm(norm, $L, $L))", outputs, epsilon));
    if (plan.part().filter(part -> !part.withBias()).isPresent()) {
      code.add("// Another step adds the bias.\n").addStatement("filter = filter.withoutBias()");
    }
    return code.build();
  }
}
