package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.ChannelPlan;
import dev.atrous.processor.plan.Grid;
import java.util.List;

/** Writes what is computed pixel by pixel over the channels. */
final class ChannelWriter {

  private ChannelWriter() {}

  static TypeSpec write(ChannelPlan plan, String name, String javadoc) {
    StepClass step = new StepClass(name, javadoc, plan);
    step.field(Types.LOOPS_TYPE, "loops", CodeBlock.of("parameters.loops()"));
    int channels = plan.input().channels();
    switch (plan.kind()) {
      case BATCH_NORM ->
          step.field(
              Types.AFFINE,
              "affine",
              CodeBlock.of("parameters.norm(name, $L, $L)", channels, plan.epsilon()));
      case NORMALIZE ->
          step.field(
              Types.AFFINE,
              "affine",
              CodeBlock.of(
                  "$T.normalization($L, $L, $L)",
                  Types.AFFINE,
                  channels,
                  floats(plan.mean()),
                  floats(plan.std())));
      case PRELU -> {
        int count = plan.shared() ? 1 : channels;
        CodeBlock slopes = CodeBlock.of("parameters.slopes(name, $L)", count);
        step.field(
            Types.FLOATS,
            "slopes",
            plan.shared()
                ? CodeBlock.of("$T.repeated($L[0], $L)", Types.PIXELS, slopes, channels)
                : slopes);
      }
      default -> {}
    }
    return step.rows(CodeBlock.builder().addStatement(call(plan)).build()).build();
  }

  private static CodeBlock call(ChannelPlan plan) {
    CodeBlock maps = maps(plan);
    int channels = plan.input().channels();
    CodeBlock activation = Literals.activation(plan.epilogue());
    return switch (plan.kind()) {
      case BATCH_NORM, NORMALIZE ->
          CodeBlock.of("loops.affine(scratch, affine,$W$L,$W$L)", maps, activation);
      case ACTIVATE ->
          CodeBlock.of("loops.activate(scratch, $L,$W$L, $L)", activation, maps, channels);
      case PRELU -> CodeBlock.of("loops.prelu(scratch, slopes, $L)", maps);
      case SOFTMAX -> CodeBlock.of("loops.softmax(scratch, $L, $L)", maps, channels);
      case ARG_MAX -> CodeBlock.of("loops.argMax(scratch, $L, $L)", maps, channels);
    };
  }

  /** Input, output, and how many pixels: rows run on into each other. */
  private static CodeBlock maps(ChannelPlan plan) {
    Grid input = plan.input();
    Grid output = plan.output();
    return CodeBlock.of(
        "x, $L, $L,$Wy, $L, $L, $L",
        StepClass.rowAt("xAt", "firstRow", input),
        input.step(),
        StepClass.rowAt("yAt", "firstRow", output),
        output.step(),
        Literals.times("(endRow - firstRow)", output.width()));
  }

  private static CodeBlock floats(List<Float> numbers) {
    List<String> literals = numbers.stream().map(Literals::real).toList();
    return CodeBlock.of("new float[] {$L}", String.join(", ", literals));
  }
}
