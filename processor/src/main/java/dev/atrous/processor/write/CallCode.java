package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.atrous.processor.plan.Call;
import dev.atrous.processor.plan.Instance;
import dev.atrous.processor.plan.JointPlan;
import dev.atrous.processor.plan.MapRef;
import dev.atrous.processor.plan.ScopePlan;
import dev.atrous.processor.plan.StepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One call as code. */
final class CallCode {

  private CallCode() {}

  /** {@code work.run(stem, image, imageAt, memory, STEM)}. */
  static CodeBlock of(String field, Instance instance, Call call, RefNames names) {
    List<String> arguments = new ArrayList<>();
    boolean scope = instance.callee() instanceof ScopePlan;
    arguments.add(scope ? "work" : field);
    for (MapRef ref : call.inputs()) {
      arguments.add(names.array(ref));
      arguments.add(names.position(ref));
    }
    arguments.add(names.array(call.output()));
    arguments.add(names.position(call.output()));
    if (instance.callee() instanceof ScopePlan nested && nested.memory() > 0) {
      arguments.add(names.scratch(call));
    }
    return CodeBlock.of("$L.run($L)", scope ? field : "work", String.join(", ", arguments));
  }

  /** What a call writes, for the comment behind it; of several steps at once, who they are. */
  static String result(Instance instance, List<Instance> instances) {
    if (instance.callee() instanceof ScopePlan scope) {
      return scope.outputs().get(0).size();
    }
    if (instance.callee() instanceof JointPlan joint) {
      List<String> layers = layers(instance, instances).distinct().toList();
      return String.join(" and ", layers) + ": " + joint.last().output().size();
    }
    return ((StepPlan) instance.callee()).output().size();
  }

  private static Stream<String> layers(Instance instance, List<Instance> instances) {
    return instance.parts().isEmpty()
        ? Stream.of(instance.layer())
        : instance.parts().stream().flatMap(part -> layers(instances.get(part), instances));
  }
}
