package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.BlocksPlan;
import dev.atrous.processor.plan.Grid;

/** Writes channels that become pixels, and pixels that become channels. */
final class BlocksWriter {

  private BlocksWriter() {}

  static TypeSpec write(BlocksPlan plan, String name, String javadoc) {
    CodeBlock row =
        switch (plan.kind()) {
          case DEPTH_TO_SPACE -> spread(plan);
          case SPACE_TO_DEPTH -> gathered(plan);
        };
    return new StepClass(name, javadoc, plan)
        .rows(
            CodeBlock.builder()
                .beginControlFlow("for (int row = firstRow; row < endRow; row++)")
                .add(row)
                .endControlFlow()
                .build())
        .build();
  }

  /** A row of pixels from that row of all blocks that it is. */
  private static CodeBlock spread(BlocksPlan plan) {
    Grid input = plan.input();
    Grid output = plan.output();
    int block = plan.block();
    int next = plan.order().betweenPixels(output.channels());
    String blockRow = "row % " + block;
    String begin = StepClass.rowAt("xAt", "row / " + block, input);
    return CodeBlock.builder()
        .addStatement("int from = $L", Literals.plusTimes(begin, blockRow, (long) block * next))
        .addStatement("int to = $L", StepClass.rowAt("yAt", "row", output))
        .beginControlFlow("for (int column = 0; column < $L; column++)", block)
        .addStatement(
            "$T.copyApart(x, $L, $L, $L,$Wy, $L, $L, 1,$W$L, $L)",
            Types.PIXELS,
            Literals.plusTimes("from", "column", next),
            input.step(),
            plan.order().betweenChannels(block),
            Literals.plusTimes("to", "column", output.step()),
            block * output.step(),
            input.width(),
            output.channels())
        .endControlFlow()
        .build();
  }

  /** A row of blocks, of each pixel of all blocks in turn. */
  private static CodeBlock gathered(BlocksPlan plan) {
    Grid input = plan.input();
    Grid output = plan.output();
    int block = plan.block();
    String inputRow = "(row * " + block + " + pixel / " + block + ")";
    return CodeBlock.builder()
        .addStatement("int to = $L", StepClass.rowAt("yAt", "row", output))
        .beginControlFlow("for (int pixel = 0; pixel < $L; pixel++)", block * block)
        .addStatement("int from = $L", StepClass.rowAt("xAt", inputRow, input))
        .addStatement(
            "$T.copyApart(x, $L, $L, 1,$Wy, $L, $L, $L,$W$L, $L)",
            Types.PIXELS,
            Literals.plusTimes("from", "pixel % " + block, input.step()),
            block * input.step(),
            Literals.plusTimes("to", "pixel", plan.order().betweenPixels(input.channels())),
            output.step(),
            plan.order().betweenChannels(block),
            output.width(),
            input.channels())
        .endControlFlow()
        .build();
  }
}
