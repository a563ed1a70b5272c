package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.JoinPlan;

/** Writes what combines two maps element by element, sizes of 1 repeated. */
final class JoinWriter {

  private JoinWriter() {}

  static TypeSpec write(JoinPlan plan, String name, String javadoc) {
    Grid output = plan.output();
    CodeBlock geometry =
        CodeBlock.builder()
            .add("$T join =\n", Types.JOIN_GEOMETRY)
            .add("$>$>new $T(\n$>$>", Types.JOIN_GEOMETRY)
            .add("$L, // channels\n", output.channels())
            .add("$L, ", plan.first().channels())
            .add(
                "$L, // the first map's, and from a pixel to the next\n",
                step(plan.first(), output))
            .add("$L, ", plan.second().channels())
            .add("$L, // the second map's\n", step(plan.second(), output))
            .add("$L); // from an output pixel to the next\n$<$<$<$<", output.step())
            .build();
    CodeBlock loop =
        CodeBlock.of(
            "parameters.loops().join($T.$L, join, $L)",
            Types.COMBINATION,
            plan.combination().name(),
            Literals.activation(plan.epilogue()));
    return new StepClass(name, javadoc, plan)
        .construct(geometry)
        .field(Types.JOIN_LOOP, "loop", loop)
        .rows(rows(plan))
        .build();
  }

  private static CodeBlock rows(JoinPlan plan) {
    Grid output = plan.output();
    boolean runsOn = runsOn(plan.first(), output) && runsOn(plan.second(), output);
    String row = runsOn ? "firstRow" : "row";
    CodeBlock call =
        CodeBlock.of(
            "loop.pixels(scratch,$Wx, $L,$Wz, $L,$Wy, $L,$W$L)",
            at("xAt", row, plan.first(), output),
            at("zAt", row, plan.second(), output),
            StepClass.rowAt("yAt", row, output),
            runsOn
                ? Literals.times("(endRow - firstRow)", output.width())
                : String.valueOf(output.width()));
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
