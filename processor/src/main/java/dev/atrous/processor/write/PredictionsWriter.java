package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.PredictionsPlan;

/** Writes pixels that become predictions. */
final class PredictionsWriter {

  private PredictionsWriter() {}

  static TypeSpec write(PredictionsPlan plan, String name, String javadoc) {
    return new StepClass(name, javadoc, plan)
        .rows(
            CodeBlock.builder()
                .addStatement(
                    "$T.copyParts(x, xAt, $L, $L,$Wy, $L, $L,$WfirstRow, endRow - firstRow, $L)",
                    Types.PIXELS,
                    plan.input().step(),
                    plan.each(),
                    StepClass.rowAt("yAt", "firstRow", plan.output()),
                    plan.output().step(),
                    plan.output().channels())
                .build())
        .build();
  }
}
