package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.CopyPlan;
import dev.atrous.processor.plan.Grid;

/** Writes copies of a map or of a part of it. */
final class CopyWriter {

  private CopyWriter() {}

  static TypeSpec write(CopyPlan plan, String name, String javadoc) {
    StepClass step = new StepClass(name, javadoc, plan);
    Grid input = plan.input();
    Grid output = plan.output();
    String from = Literals.plus("xAt", plan.channel());
    if (input.width() == output.width()) {
      return step.rows(
              CodeBlock.builder()
                  .addStatement(
                      "$T.copy(x, $L, $L,$Wy, $L, $L,$W$L, $L)",
                      Types.PIXELS,
                      StepClass.rowAt(from, row("firstRow", plan.top()), input),
                      input.step(),
                      StepClass.rowAt("yAt", "firstRow", output),
                      output.step(),
                      Literals.times("(endRow - firstRow)", output.width()),
                      output.channels())
                  .build())
          .build();
    }
    return step.rows(
            CodeBlock.builder()
                .beginControlFlow("for (int row = firstRow; row < endRow; row++)")
                .addStatement(
                    "$T.copy(x, $L, $L,$Wy, $L, $L,$W$L, $L)",
                    Types.PIXELS,
                    Literals.plus(
                        StepClass.rowAt(from, row("row", plan.top()), input),
                        (long) plan.left() * input.step()),
                    input.step(),
                    StepClass.rowAt("yAt", "row", output),
                    output.step(),
                    output.width(),
                    output.channels())
                .endControlFlow()
                .build())
        .build();
  }

  private static String row(String name, int top) {
    return top == 0 ? name : "(" + name + " + " + top + ")";
  }
}
