package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.ShufflePlan;

/** Writes groups of channels that are mixed. */
final class ShuffleWriter {

  private ShuffleWriter() {}

  static TypeSpec write(ShufflePlan plan, String name, String javadoc) {
    Grid input = plan.input();
    Grid output = plan.output();
    return new StepClass(name, javadoc, plan)
        .rows(
            CodeBlock.builder()
                .addStatement(
                    "$T.shuffle(x, $L, $L,$Wy, $L, $L,$W$L, $L, $L)",
                    Types.PIXELS,
                    StepClass.rowAt("xAt", "firstRow", input),
                    input.step(),
                    StepClass.rowAt("yAt", "firstRow", output),
                    output.step(),
                    Literals.times("(endRow - firstRow)", output.width()),
                    output.channels(),
                    plan.groups())
                .build())
        .build();
  }
}
