package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.ChannelPlan;
import java.util.List;

/** Writes what is computed pixel by pixel over the channels. */
final class ChannelWriter {

  private ChannelWriter() {}

  static TypeSpec write(ChannelPlan plan, String name, String javadoc) {
    return PixelCode.write(new StepClass(name, javadoc, plan), plan, plan.input(), loop(plan));
  }

  private static CodeBlock loop(ChannelPlan plan) {
    int channels = plan.input().channels();
    CodeBlock activation = Literals.activation(plan.epilogue());
    return switch (plan.kind()) {
      case BATCH_NORM, SCALE ->
          CodeBlock.of(
              "affine(pixels,$W$L, $L)",
              AffineCode.of(plan.affine().orElseThrow(), "name", channels),
              activation);
      case NORMALIZE ->
          CodeBlock.of(
              "affine(pixels,$W$T.normalization($L, $L, $L), $L)",
              Types.AFFINE,
              channels,
              floats(plan.mean()),
              floats(plan.std()),
              activation);
      case ACTIVATE -> CodeBlock.of("activate(pixels, $L)", activation);
      case PRELU -> CodeBlock.of("prelu(pixels,$W$L)", slopes(plan, channels));
      case SOFTMAX -> CodeBlock.of("softmax(pixels)");
      case LOG_SOFTMAX -> CodeBlock.of("logSoftmax(pixels)");
      case ARG_MAX -> CodeBlock.of("argMax(pixels)");
      case CHANNEL_MAX -> CodeBlock.of("channelMax(pixels)");
      case CHANNEL_MEAN -> CodeBlock.of("channelMean(pixels)");
    };
  }

  private static CodeBlock slopes(ChannelPlan plan, int channels) {
    CodeBlock slopes = CodeBlock.of("parameters.slopes(name, $L)", plan.shared() ? 1 : channels);
    return plan.shared()
        ? CodeBlock.of("$T.repeated($L[0], $L)", Types.PIXELS, slopes, channels)
        : slopes;
  }

  private static CodeBlock floats(List<Float> numbers) {
    List<String> literals = numbers.stream().map(Literals::real).toList();
    return CodeBlock.of("new float[] {$L}", String.join(", ", literals));
  }
}
