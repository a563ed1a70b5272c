package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.DepthToSpacePlan;
import dev.atrous.processor.plan.Grid;

/** Writes channels that become pixels. */
final class DepthToSpaceWriter {

  private DepthToSpaceWriter() {}

  static TypeSpec write(DepthToSpacePlan plan, String name, String javadoc) {
    Grid input = plan.input();
    Grid output = plan.output();
    int block = plan.block();
    return new StepClass(name, javadoc, plan)
        .rows(
            CodeBlock.builder()
                .beginControlFlow("for (int row = firstRow; row < endRow; row++)")
                .addStatement(
                    "$T.depthToSpace(x, $L, $L,$Wy, $L, $L,$W$L, $L, $L, row % $L)",
                    Types.PIXELS,
                    StepClass.rowAt("xAt", "row / " + block, input),
                    input.step(),
                    StepClass.rowAt("yAt", "row", output),
                    output.step(),
                    input.width(),
                    output.channels(),
                    block,
                    block)
                .endControlFlow()
                .build())
        .build();
  }
}
