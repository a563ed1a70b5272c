package dev.atrous.processor.write;

import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.ChannelPlan;
import dev.atrous.processor.plan.CopyPlan;
import dev.atrous.processor.plan.JoinPlan;
import dev.atrous.processor.plan.PadPlan;
import dev.atrous.processor.plan.ResizePlan;
import dev.atrous.processor.plan.StepPlan;
import dev.atrous.processor.plan.TransposedPlan;
import dev.atrous.processor.plan.WindowPlan;

/** Which writer writes which step. */
final class StepWriters {

  private StepWriters() {}

  static TypeSpec write(StepPlan step, String name, String javadoc) {
    if (step instanceof WindowPlan plan) {
      return WindowWriter.write(plan, name, javadoc);
    }
    if (step instanceof TransposedPlan plan) {
      return TransposedWriter.write(plan, name, javadoc);
    }
    if (step instanceof JoinPlan plan) {
      return JoinWriter.write(plan, name, javadoc);
    }
    if (step instanceof CopyPlan plan) {
      return CopyWriter.write(plan, name, javadoc);
    }
    if (step instanceof PadPlan plan) {
      return PadWriter.write(plan, name, javadoc);
    }
    if (step instanceof ResizePlan plan) {
      return ResizeWriter.write(plan, name, javadoc);
    }
    return ChannelWriter.write((ChannelPlan) step, name, javadoc);
  }
}
