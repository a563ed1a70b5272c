package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.JoinPlan;

/** Writes sums and products of two maps, sizes of 1 repeated. */
final class JoinWriter {

  private JoinWriter() {}

  static TypeSpec write(JoinPlan plan, String name, String javadoc) {
    return new StepClass(name, javadoc, plan)
        .field(Types.LOOPS_TYPE, "loops", CodeBlock.of("parameters.loops()"))
        .rows(rows(plan))
        .build();
  }

  private static CodeBlock rows(JoinPlan plan) {
    Grid output = plan.output();
    boolean runsOn = runsOn(plan.first(), output) && runsOn(plan.second(), output);
    String row = runsOn ? "firstRow" : "row";
    CodeBlock call =
        CodeBlock.of(
            "loops.$L(scratch,$Wx, $L, $L, $L,$Wz, $L, $L, $L,$Wy, $L, $L,$W$L, $L, $L)",
            plan.add() ? "add" : "multiply",
            at("xAt", row, plan.first(), output),
            step(plan.first(), output),
            plan.first().channels(),
            at("zAt", row, plan.second(), output),
            step(plan.second(), output),
            plan.second().channels(),
            StepClass.rowAt("yAt", row, output),
            output.step(),
            runsOn
                ? Literals.times("(endRow - firstRow)", output.width())
                : String.valueOf(output.width()),
            output.channels(),
            Literals.activation(plan.epilogue()));
    CodeBlock.Builder code = CodeBlock.builder();
    if (runsOn) {
      return code.addStatement(call).build();
    }
    return code.beginControlFlow("for (int row = firstRow; row < endRow; row++)")
        .addStatement(call)
        .endControlFlow()
        .build();
  }

  /** Whether the rows of an input run on into each other as the output's do. */
  private static boolean runsOn(Grid input, Grid output) {
    return input.height() == output.height() && input.width() == output.width()
        || input.height() == 1 && input.width() == 1;
  }

  private static String at(String base, String row, Grid input, Grid output) {
    boolean repeated = input.height() == 1 && output.height() > 1;
    return repeated ? base : StepClass.rowAt(base, row, input);
  }

  /** A step of 0 repeats one pixel. */
  private static int step(Grid input, Grid output) {
    boolean onePixel = input.width() == 1 && (output.width() > 1 || input.height() == 1);
    return onePixel ? 0 : input.step();
  }
}
