package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.PadPlan;

/** Writes padding as a layer of its own. */
final class PadWriter {

  private PadWriter() {}

  static TypeSpec write(PadPlan plan, String name, String javadoc) {
    Grid input = plan.input();
    Grid output = plan.output();
    int right = output.width() - input.width() - plan.left();
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int row = firstRow; row < endRow; row++)");
    code.addStatement("int to = $L", StepClass.rowAt("yAt", "row", output));
    if (input.height() < output.height()) {
      int bottom = plan.top() + input.height();
      String above = plan.top() > 0 ? "row < " + plan.top() : "";
      String below = bottom < output.height() ? "row >= " + bottom : "";
      String or = above.isEmpty() || below.isEmpty() ? "" : " || ";
      code.beginControlFlow("if ($L)", above + or + below);
      fill(code, output, 0, output.width(), plan.value());
      code.addStatement("continue");
      code.endControlFlow();
    }
    fill(code, output, 0, plan.left(), plan.value());
    String inputRow = plan.top() == 0 ? "row" : "(row - " + plan.top() + ")";
    code.addStatement(
        "$T.copy(x, $L, $L,$Wy, $L, $L,$W$L, $L)",
        Types.PIXELS,
        StepClass.rowAt("xAt", inputRow, input),
        input.step(),
        Literals.plus("to", (long) plan.left() * output.step()),
        output.step(),
        input.width(),
        input.channels());
    fill(code, output, plan.left() + input.width(), right, plan.value());
    code.endControlFlow();
    return new StepClass(name, javadoc, plan).rows(code.build()).build();
  }

  private static void fill(
      CodeBlock.Builder code, Grid output, int column, int columns, float value) {
    if (columns > 0) {
      code.addStatement(
          "$T.fill(y, $L, $L, $L, $L, $L)",
          Types.PIXELS,
          Literals.plus("to", (long) column * output.step()),
          output.step(),
          columns,
          output.channels(),
          Literals.real(value));
    }
  }
}
