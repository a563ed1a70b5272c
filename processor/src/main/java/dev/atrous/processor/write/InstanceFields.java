package dev.atrous.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Callee;
import dev.atrous.processor.plan.FilterPlan;
import dev.atrous.processor.plan.FusedPlan;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.Instance;
import dev.atrous.processor.plan.JointPlan;
import dev.atrous.processor.plan.LineBufferedPlan;
import dev.atrous.processor.plan.WindowPlan;
import dev.atrous.processor.shape.Axis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The instances of a scope as fields of its class, and the code that makes them. */
final class InstanceFields {

  private final List<Instance> instances;
  private final ClassNames classes;
  private final String path;
  private final List<String> names = new ArrayList<>();

  /**
   * Names the fields.
   *
   * @param path the variable with the beginning of the weights' names; empty for a network
   * @param taken names that no field can have
   */
  InstanceFields(List<Instance> instances, ClassNames classes, String path, List<String> taken) {
    this.instances = instances;
    this.classes = classes;
    this.path = path;
    name(taken);
  }

  /** A layer's first instance has the layer's name; further ones get a number. */
  private void name(List<String> taken) {
    NameAllocator allocator = new NameAllocator();
    taken.forEach(allocator::newName);
    instances.stream()
        .map(Instance::layer)
        .distinct()
        .forEach(name -> allocator.newName(Variables.of(name), name));
    Map<String, Integer> counts = new HashMap<>();
    for (Instance instance : instances) {
      if (instance.callee() instanceof JointPlan) {
        names.add(allocator.newName(fusedName(instance)));
        continue;
      }
      String part = part(instance.callee());
      if (!part.isEmpty()) {
        names.add(allocator.newName(Variables.of(instance.layer()) + part));
        continue;
      }
      int number = counts.merge(instance.layer(), 1, Integer::sum);
      names.add(
          number == 1
              ? allocator.get(instance.layer())
              : allocator.newName(instance.layer() + number));
    }
  }

  /** {@code Inputs0To256} for a step that takes some of its layer's input channels; else empty. */
  private static String part(Callee callee) {
    return callee instanceof WindowPlan window
        ? window
            .filter()
            .flatMap(FilterPlan::part)
            .map(part -> "Inputs" + part.first() + "To" + part.end())
            .orElse("")
        : "";
  }

  /** {@code depthwiseAndProject}. */
  private String fusedName(Instance fused) {
    String second = names.get(fused.parts().get(1));
    return names.get(fused.parts().get(0))
        + "And"
        + second.substring(0, 1).toUpperCase(Locale.ROOT)
        + second.substring(1);
  }

  String name(int instance) {
    return names.get(instance);
  }

  void addTo(TypeSpec.Builder type, int first, int end) {
    for (int at = first; at < end; at++) {
      ClassName fieldType = fieldType(instances.get(at).callee());
      type.addField(
          FieldSpec.builder(fieldType, names.get(at), Modifier.PRIVATE, Modifier.FINAL).build());
    }
  }

  private ClassName fieldType(Callee callee) {
    if (callee instanceof JointPlan joint) {
      return jointType(joint);
    }
    return isPrefetched(callee) ? Types.PREFETCHED_STEP : ClassName.get("", classes.of(callee));
  }

  private static boolean isPrefetched(Callee callee) {
    return callee instanceof WindowPlan window && window.isPrefetched();
  }

  private static ClassName jointType(JointPlan plan) {
    if (plan instanceof LineBufferedPlan) {
      return plan.isJoin() ? Types.LINE_BUFFERED_JOIN_STEP : Types.LINE_BUFFERED_STEP;
    }
    return plan.isJoin() ? Types.FUSED_JOIN_STEP : Types.FUSED_STEP;
  }

  CodeBlock construction(int first, int end) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int at = first; at < end; at++) {
      Instance instance = instances.get(at);
      code.add(
          instance.callee() instanceof JointPlan joint
              ? joint(at, instance, joint)
              : made(at, instance));
    }
    return code.build();
  }

  private CodeBlock made(int at, Instance instance) {
    CodeBlock.Builder made = CodeBlock.builder();
    made.add("new $L(parameters", classes.of(instance.callee()));
    for (String name : instance.weights()) {
      if (path.isEmpty()) {
        made.add(",$W$L", UserText.literal(name));
      } else if (name.isEmpty()) {
        made.add(",$W$L", path);
      } else {
        made.add(",$W$L + $L", path, UserText.literal(name));
      }
    }
    CodeBlock step = made.add(")").build();
    if (isPrefetched(instance.callee())) {
      step = prefetched(step, (WindowPlan) instance.callee());
    }
    return CodeBlock.of("$L =$W$L;\n", names.get(at), step);
  }

  private static CodeBlock prefetched(CodeBlock step, WindowPlan plan) {
    CodeBlock rows = window(1, plan.input(), plan.vertical());
    return CodeBlock.of("new $T($L,$W$L)", Types.PREFETCHED_STEP, step, rows);
  }

  private CodeBlock joint(int at, Instance instance, JointPlan plan) {
    CodeBlock first = CodeBlock.of("$L", names.get(instance.parts().get(0)));
    CodeBlock how;
    String band = plan.bandRows() == 1 ? "a row" : plan.bandRows() + " rows";
    if (plan instanceof FusedPlan fused) {
      String floats = Literals.integer(fused.first().output().rowStep());
      how = CodeBlock.of("$L, $L", plan.bandRows(), floats);
      band += " of " + floats + " floats";
      if (fused.prefetched()) {
        first = prefetched(first, (WindowPlan) fused.first());
      }
    } else {
      how = window(plan.bandRows(), plan.first().output(), ((LineBufferedPlan) plan).axis());
    }
    return CodeBlock.of(
        "$L =$Wnew $T($L, $L,$W$L); // $L at a time\n",
        names.get(at),
        jointType(plan),
        first,
        names.get(instance.parts().get(1)),
        how,
        band);
  }

  /** {@code LineBuffer.rows(112, 10_752).covering(3).stride(2).padding(1).bands(4)}. */
  private static CodeBlock window(int bandRows, Grid map, Axis axis) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$T.rows($L, $L)", Types.LINE_BUFFER, map.height(), Literals.integer(map.rowStep()));
    code.add("$Z.covering($L)", axis.covered());
    if (axis.stride() > 1) {
      code.add("$Z.stride($L)", axis.stride());
    }
    if (axis.before() > 0) {
      code.add("$Z.padding($L)", axis.before());
    }
    if (bandRows > 1) {
      code.add("$Z.bands($L)", bandRows);
    }
    return code.build();
  }
}
