package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.AdaptivePoolPlan;
import dev.atrous.processor.plan.Grid;

/** Writes poolings whose windows share the input among them: a call for each window. */
final class AdaptivePoolWriter {

  private AdaptivePoolWriter() {}

  static TypeSpec write(AdaptivePoolPlan plan, String name, String javadoc) {
    CodeBlock loop =
        CodeBlock.of(
            "parameters.loops().$L(window, $L)",
            plan.maximum() ? "maxPool" : "averagePool",
            Literals.activation(plan.epilogue()));
    return new StepClass(name, javadoc, plan)
        .construct(CodeBlock.of("$T window = $L;\n", Types.WINDOW, window(plan)))
        .field(plan.maximum() ? Types.WINDOW_LOOP : Types.AVERAGE_LOOP, "loop", loop)
        .rows(rows(plan))
        .build();
  }

  private static CodeBlock window(AdaptivePoolPlan plan) {
    Grid input = plan.input();
    Grid output = plan.output();
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$T.channels($L, $L)", Types.WINDOW, input.channels(), output.channels());
    if (input.channels() > 1) {
      code.add(".groups($L)", input.channels());
    }
    code.add("$Z.kernel($L, $L)", plan.kernel().height(), plan.kernel().width());
    if (input.isSlice() || output.isSlice()) {
      code.add("$Z.pitch($L, $L)", input.step(), output.step());
    }
    return code.add("$Z.columns($L, $L)", input.width(), output.width()).build();
  }

  private static CodeBlock rows(AdaptivePoolPlan plan) {
    Grid input = plan.input();
    Grid output = plan.output();
    return CodeBlock.builder()
        .beginControlFlow("for (int row = firstRow; row < endRow; row++)")
        .add(bounds("top", "bottom", "row", input.height(), output.height()))
        .beginControlFlow("for (int column = 0; column < $L; column++)", output.width())
        .add(bounds("left", "right", "column", input.width(), output.width()))
        .addStatement(
            "loop.pixels(scratch,$Wx, $L,$Wy, $L,$W1, 1,$W0, bottom - top,$W0, right - left$L)",
            at("xAt", "top", "left", input),
            at("yAt", "row", "column", output),
            CodeBlock.of(plan.maximum() ? "" : ",$W(bottom - top) * (right - left)"))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private static CodeBlock bounds(String first, String end, String at, int input, int output) {
    return CodeBlock.builder()
        .addStatement(
            "int $L = $T.first($L, $L, $L)", first, Types.SHARED_WINDOWS, at, input, output)
        .addStatement("int $L = $T.end($L, $L, $L)", end, Types.SHARED_WINDOWS, at, input, output)
        .build();
  }

  private static String at(String base, String row, String column, Grid grid) {
    return Literals.plusTimes(StepClass.rowAt(base, row, grid), column, grid.step());
  }
}
