package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.atrous.processor.plan.Call;
import dev.atrous.processor.plan.JointPlan;
import dev.atrous.processor.plan.Member;
import dev.atrous.processor.plan.Ref;
import dev.atrous.processor.plan.ScopePlan;
import dev.atrous.processor.plan.StepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One call as code. */
final class CallCode {

  private CallCode() {}

  /** {@code work.run(stem, image, imageAt, memory, 0)}. */
  static CodeBlock of(String field, Member member, Call call, RefNames names) {
    List<String> arguments = new ArrayList<>();
    boolean scope = member.target() instanceof ScopePlan;
    arguments.add(scope ? "work" : field);
    for (Ref ref : call.inputs()) {
      arguments.add(names.array(ref));
      arguments.add(names.position(ref));
    }
    arguments.add(names.array(call.output()));
    arguments.add(names.position(call.output()));
    if (scope) {
      arguments.add(names.memory(call.scratch()));
    }
    return CodeBlock.of("$L.run($L)", scope ? field : "work", String.join(", ", arguments));
  }

  /** What a call writes, for the comment behind it; of several steps at once, who they are. */
  static String result(Member member, List<Member> members) {
    if (member.target() instanceof ScopePlan scope) {
      return scope.outputs().get(0).size();
    }
    if (member.target() instanceof JointPlan joint) {
      List<String> layers = layers(member, members).distinct().toList();
      return String.join(" and ", layers) + ": " + joint.last().output().size();
    }
    return ((StepPlan) member.target()).output().size();
  }

  private static Stream<String> layers(Member member, List<Member> members) {
    return member.parts().isEmpty()
        ? Stream.of(member.layer())
        : member.parts().stream().flatMap(part -> layers(members.get(part), members));
  }
}
