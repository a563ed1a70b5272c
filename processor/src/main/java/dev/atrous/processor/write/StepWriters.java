package dev.atrous.processor.write;

import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.AdaptivePoolPlan;
import dev.atrous.processor.plan.BlocksPlan;
import dev.atrous.processor.plan.ChannelPlan;
import dev.atrous.processor.plan.CopyPlan;
import dev.atrous.processor.plan.GroupNormPlan;
import dev.atrous.processor.plan.JoinPlan;
import dev.atrous.processor.plan.LayerNormPlan;
import dev.atrous.processor.plan.LocalResponsePlan;
import dev.atrous.processor.plan.PadPlan;
import dev.atrous.processor.plan.PredictionsPlan;
import dev.atrous.processor.plan.ResizePlan;
import dev.atrous.processor.plan.ShufflePlan;
import dev.atrous.processor.plan.StepPlan;
import dev.atrous.processor.plan.TransposedPlan;
import dev.atrous.processor.plan.WindowPlan;

/** Which writer writes which step. */
record StepWriters(String name, String javadoc) implements StepPlan.Visitor<TypeSpec> {

  static TypeSpec write(StepPlan step, String name, String javadoc) {
    return step.accept(new StepWriters(name, javadoc));
  }

  @Override
  public TypeSpec visit(AdaptivePoolPlan pool) {
    return AdaptivePoolWriter.write(pool, name, javadoc);
  }

  @Override
  public TypeSpec visit(BlocksPlan blocks) {
    return BlocksWriter.write(blocks, name, javadoc);
  }

  @Override
  public TypeSpec visit(ChannelPlan channel) {
    return ChannelWriter.write(channel, name, javadoc);
  }

  @Override
  public TypeSpec visit(CopyPlan copy) {
    return CopyWriter.write(copy, name, javadoc);
  }

  @Override
  public TypeSpec visit(GroupNormPlan norm) {
    return GroupNormWriter.write(norm, name, javadoc);
  }

  @Override
  public TypeSpec visit(JoinPlan join) {
    return JoinWriter.write(join, name, javadoc);
  }

  @Override
  public TypeSpec visit(LayerNormPlan norm) {
    return LayerNormWriter.write(norm, name, javadoc);
  }

  @Override
  public TypeSpec visit(LocalResponsePlan norm) {
    return LocalResponseWriter.write(norm, name, javadoc);
  }

  @Override
  public TypeSpec visit(PadPlan pad) {
    return PadWriter.write(pad, name, javadoc);
  }

  @Override
  public TypeSpec visit(PredictionsPlan predictions) {
    return PredictionsWriter.write(predictions, name, javadoc);
  }

  @Override
  public TypeSpec visit(ResizePlan resize) {
    return ResizeWriter.write(resize, name, javadoc);
  }

  @Override
  public TypeSpec visit(ShufflePlan shuffle) {
    return ShuffleWriter.write(shuffle, name, javadoc);
  }

  @Override
  public TypeSpec visit(TransposedPlan transposed) {
    return TransposedWriter.write(transposed, name, javadoc);
  }

  @Override
  public TypeSpec visit(WindowPlan window) {
    return WindowWriter.write(window, name, javadoc);
  }
}
