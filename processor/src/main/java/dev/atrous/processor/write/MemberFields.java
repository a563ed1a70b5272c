package dev.atrous.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.FusedPlan;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.JointPlan;
import dev.atrous.processor.plan.Member;
import dev.atrous.processor.plan.Target;
import dev.atrous.processor.plan.WindowPlan;
import dev.atrous.processor.plan.WindowedPlan;
import dev.atrous.processor.shape.Axis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The members of a scope as fields of its class, and the code that makes them. */
final class MemberFields {

  private final List<Member> members;
  private final ClassNames classes;
  private final String path;
  private final List<String> names = new ArrayList<>();

  /**
   * Names the fields.
   *
   * @param path the variable with the beginning of the weights' names; empty for a network
   * @param taken names that no field can have
   */
  MemberFields(List<Member> members, ClassNames classes, String path, List<String> taken) {
    this.members = members;
    this.classes = classes;
    this.path = path;
    name(taken);
  }

  /** A layer's first member has the layer's name; further ones get a number. */
  private void name(List<String> taken) {
    NameAllocator allocator = new NameAllocator();
    taken.forEach(allocator::newName);
    members.stream()
        .map(Member::layer)
        .distinct()
        .forEach(name -> allocator.newName(Variables.of(name), name));
    Map<String, Integer> counts = new HashMap<>();
    for (Member member : members) {
      if (member.target() instanceof JointPlan) {
        names.add(allocator.newName(fusedName(member)));
        continue;
      }
      int number = counts.merge(member.layer(), 1, Integer::sum);
      names.add(
          number == 1 ? allocator.get(member.layer()) : allocator.newName(member.layer() + number));
    }
  }

  /** {@code depthwiseAndProject}. */
  private String fusedName(Member fused) {
    String second = names.get(fused.parts().get(1));
    return names.get(fused.parts().get(0))
        + "And"
        + second.substring(0, 1).toUpperCase(Locale.ROOT)
        + second.substring(1);
  }

  String name(int member) {
    return names.get(member);
  }

  void addTo(TypeSpec.Builder type, int first, int end) {
    for (int at = first; at < end; at++) {
      ClassName fieldType = fieldType(members.get(at).target());
      type.addField(
          FieldSpec.builder(fieldType, names.get(at), Modifier.PRIVATE, Modifier.FINAL).build());
    }
  }

  private ClassName fieldType(Target target) {
    if (target instanceof JointPlan joint) {
      return jointType(joint);
    }
    return isPrefetched(target) ? Types.PREFETCHED_STEP : ClassName.get("", classes.of(target));
  }

  private static boolean isPrefetched(Target target) {
    return target instanceof WindowPlan window && window.isPrefetched();
  }

  private static ClassName jointType(JointPlan plan) {
    if (plan instanceof WindowedPlan) {
      return plan.isJoin() ? Types.WINDOWED_JOIN_STEP : Types.WINDOWED_STEP;
    }
    return plan.isJoin() ? Types.FUSED_JOIN_STEP : Types.FUSED_STEP;
  }

  CodeBlock construction(int first, int end) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int at = first; at < end; at++) {
      Member member = members.get(at);
      code.add(
          member.target() instanceof JointPlan joint ? joint(at, member, joint) : made(at, member));
    }
    return code.build();
  }

  private CodeBlock made(int at, Member member) {
    CodeBlock.Builder made = CodeBlock.builder();
    made.add("new $L(parameters", classes.of(member.target()));
    for (String name : member.weights()) {
      if (path.isEmpty()) {
        made.add(",$W$S", name);
      } else if (name.isEmpty()) {
        made.add(",$W$L", path);
      } else {
        made.add(",$W$L + $S", path, name);
      }
    }
    CodeBlock step = made.add(")").build();
    if (isPrefetched(member.target())) {
      step = prefetched(step, (WindowPlan) member.target());
    }
    return CodeBlock.of("$L =$W$L;\n", names.get(at), step);
  }

  private static CodeBlock prefetched(CodeBlock step, WindowPlan plan) {
    CodeBlock rows = window(1, plan.input(), plan.vertical());
    return CodeBlock.of("new $T($L,$W$L)", Types.PREFETCHED_STEP, step, rows);
  }

  private CodeBlock joint(int at, Member member, JointPlan plan) {
    CodeBlock first = CodeBlock.of("$L", names.get(member.parts().get(0)));
    CodeBlock how;
    if (plan instanceof FusedPlan fused) {
      how = CodeBlock.of("$L, $L", plan.bandRows(), fused.first().output().rowStep());
      if (fused.prefetched()) {
        first = prefetched(first, (WindowPlan) fused.first());
      }
    } else {
      how = window(plan.bandRows(), plan.first().output(), ((WindowedPlan) plan).axis());
    }
    return CodeBlock.of(
        "$L =$Wnew $T($L, $L,$W$L); // $L at a time\n",
        names.get(at),
        jointType(plan),
        first,
        names.get(member.parts().get(1)),
        how,
        plan.bandRows() == 1 ? "a row" : plan.bandRows() + " rows");
  }

  private static CodeBlock window(int bandRows, Grid map, Axis axis) {
    return CodeBlock.of(
        "new $T($L, $L, $L, $L, $L, $L)",
        Types.ROW_WINDOW,
        bandRows,
        map.rowStep(),
        map.height(),
        axis.stride(),
        axis.before(),
        axis.covered());
  }
}
