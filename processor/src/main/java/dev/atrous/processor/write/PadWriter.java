package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.PadPlan;
import dev.atrous.processor.shape.PadMode;

/** Writes padding as a layer of its own. */
final class PadWriter {

  private final PadPlan plan;
  private final Grid input;
  private final Grid output;
  private final CodeBlock.Builder code = CodeBlock.builder();

  private PadWriter(PadPlan plan) {
    this.plan = plan;
    this.input = plan.input();
    this.output = plan.output();
  }

  static TypeSpec write(PadPlan plan, String name, String javadoc) {
    CodeBlock rows = new PadWriter(plan).rows();
    return new StepClass(name, javadoc, plan).rows(rows).build();
  }

  private CodeBlock rows() {
    code.beginControlFlow("for (int row = firstRow; row < endRow; row++)");
    code.addStatement("int to = $L", StepClass.rowAt("yAt", "row", output));
    if (plan.mode() == PadMode.CONSTANT) {
      constant();
    } else {
      extended(plan.mode() == PadMode.REFLECT ? "mirror" : "extend");
    }
    return code.endControlFlow().build();
  }

  private void constant() {
    int right = output.width() - input.width() - plan.left();
    int behind = output.channels() - input.channels() - plan.channel();
    if (input.height() < output.height()) {
      int bottom = plan.top() + input.height();
      String above = plan.top() > 0 ? "row < " + plan.top() : "";
      String below = bottom < output.height() ? "row >= " + bottom : "";
      String or = above.isEmpty() || below.isEmpty() ? "" : " || ";
      code.beginControlFlow("if ($L)", above + or + below);
      fill(0, output.width(), 0, output.channels());
      code.addStatement("continue");
      code.endControlFlow();
    }
    fill(0, plan.left(), 0, output.channels());
    fill(plan.left(), input.width(), 0, plan.channel());
    copy(plan.top() == 0 ? "row" : "(row - " + plan.top() + ")");
    fill(plan.left(), input.width(), plan.channel() + input.channels(), behind);
    fill(plan.left() + input.width(), right, 0, output.channels());
  }

  /** The row that stands for this one, and of that the columns that stand for others. */
  private void extended(String how) {
    int right = output.width() - input.width() - plan.left();
    String row = plan.top() == 0 ? "row" : "row - " + plan.top();
    if (input.height() < output.height()) {
      code.addStatement("int from = $T.$L($L, $L)", Types.PIXELS, how + "ed", row, input.height());
      row = "from";
    }
    copy(row.contains(" ") ? "(" + row + ")" : row);
    if (plan.left() + right > 0) {
      code.addStatement(
          "$T.$L(y, $L, $L,$W$L, $L, $L, $L)",
          Types.PIXELS,
          how,
          "to",
          output.step(),
          plan.left(),
          input.width(),
          right,
          output.channels());
    }
  }

  private void copy(String inputRow) {
    code.addStatement(
        "$T.copy(x, $L, $L,$Wy, $L, $L,$W$L, $L)",
        Types.PIXELS,
        StepClass.rowAt("xAt", inputRow, input),
        input.step(),
        Literals.plus("to", (long) plan.left() * output.step() + plan.channel()),
        output.step(),
        input.width(),
        input.channels());
  }

  private void fill(int column, int columns, int channel, int channels) {
    if (columns > 0 && channels > 0) {
      code.addStatement(
          "$T.fill(y, $L, $L, $L, $L, $L)",
          Types.PIXELS,
          Literals.plus("to", (long) column * output.step() + channel),
          output.step(),
          columns,
          channels,
          Literals.real(plan.value()));
    }
  }
}
