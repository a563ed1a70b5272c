package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.BandRows;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.GroupNormPlan;
import javax.lang.model.element.Modifier;

/** Writes normalisations over whole maps: numbers for the runtime's step, which does the rest. */
final class GroupNormWriter {

  private GroupNormWriter() {}

  static TypeSpec write(GroupNormPlan plan, String name, String javadoc) {
    Grid input = plan.input();
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addParameter(Types.PARAMETERS, "parameters");
    if (plan.affine()) {
      constructor.addParameter(String.class, "name");
    }
    constructor.addCode(
        CodeBlock.builder()
            .add("super(\n$>$>parameters.loops(),\n")
            .add("$L, $L, // channels, and groups of them\n", input.channels(), plan.groups())
            .add("$L, $L, // rows, columns\n", input.height(), input.width())
            .add("$L, $L, // input step, output step\n", input.step(), plan.output().step())
            .add("$L, // the fewest rows for a thread\n", BandRows.of(plan))
            .add("$L,\n", affine(plan))
            .add("$L,\n", plan.epsilon())
            .add("$L);\n$<$<", Literals.activation(plan.epilogue()))
            .build());
    return TypeSpec.classBuilder(name)
        .addJavadoc("$L", UserText.comment(javadoc))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .superclass(Types.GROUP_NORM_STEP)
        .addMethod(constructor.build())
        .build();
  }

  private static CodeBlock affine(GroupNormPlan plan) {
    int channels = plan.input().channels();
    return plan.affine()
        ? CodeBlock.of("parameters.affine(name, $L)", channels)
        : CodeBlock.of("$T.identity($L)", Types.AFFINE, channels);
  }
}
