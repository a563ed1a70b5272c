package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.ResizePlan;
import dev.atrous.runtime.loops.ResizeAxis;
import dev.atrous.runtime.loops.ResizeRule;

/** Writes resampling to another size. */
final class ResizeWriter {

  private ResizeWriter() {}

  static TypeSpec write(ResizePlan plan, String name, String javadoc) {
    Grid input = plan.input();
    Grid output = plan.output();
    CodeBlock geometry =
        CodeBlock.builder()
            .add("$T rule =\n$>$>", Types.RESIZE_RULE)
            .add("$L;\n$<$<", rule(plan.rule()))
            .add("$T resize =\n", Types.RESIZE)
            .add("$>$>new $T(\n$>$>", Types.RESIZE)
            .add("$L, // rows read and written\n", axis(plan.vertical()))
            .add("$L, // columns\n", axis(plan.horizontal()))
            .add("$L, // from an input pixel to the next\n", input.step())
            .add("$L, // from an output pixel to the next\n", output.step())
            .add("$L); // channels\n$<$<$<$<", input.channels())
            .build();
    return new StepClass(name, javadoc, plan)
        .construct(geometry)
        .field(Types.RESIZE_LOOP, "loop", CodeBlock.of("parameters.loops().resize(resize)"))
        .rows(
            CodeBlock.builder()
                .beginControlFlow("for (int row = firstRow; row < endRow; row++)")
                .addStatement(
                    "loop.row(scratch, x, xAt, y, $L, row)", StepClass.rowAt("yAt", "row", output))
                .endControlFlow()
                .build())
        .build();
  }

  private static CodeBlock rule(ResizeRule rule) {
    CodeBlock coordinates =
        CodeBlock.of("$T.Coordinates.$L", Types.RESIZE_RULE, rule.coordinates().name());
    return switch (rule.mode()) {
      case NEAREST ->
          CodeBlock.of(
              "$T.nearest($L, $T.Rounding.$L)",
              Types.RESIZE_RULE,
              coordinates,
              Types.RESIZE_RULE,
              rule.rounding().name());
      case BILINEAR -> CodeBlock.of("$T.bilinear($L)", Types.RESIZE_RULE, coordinates);
      case BICUBIC ->
          CodeBlock.of(
              "$T.bicubic($L, $L, $L)",
              Types.RESIZE_RULE,
              coordinates,
              rule.cubic(),
              rule.excludesOutside());
    };
  }

  private static CodeBlock axis(ResizeAxis axis) {
    return axis.scale() == 0
        ? CodeBlock.of("new $T(rule, $L, $L)", Types.RESIZE_AXIS, axis.inputs(), axis.outputs())
        : CodeBlock.of(
            "new $T(rule, $L, $L, $L)",
            Types.RESIZE_AXIS,
            axis.inputs(),
            axis.outputs(),
            axis.scale());
  }
}
