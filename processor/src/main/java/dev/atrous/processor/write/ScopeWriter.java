package dev.atrous.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Call;
import dev.atrous.processor.plan.Instance;
import dev.atrous.processor.plan.MapRef;
import dev.atrous.processor.plan.ScopePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * Writes a scope: a field for each instance, a constructor that makes them, and the calls. A scope
 * of very many instances is written in parts, since HotSpot compiles no method above 8,000 bytes.
 */
final class ScopeWriter {

  /** A call is about 30 bytes of code; a part stays far below 6,000. */
  private static final int MEMBERS_PER_PART = 100;

  /** Instances that are made, and called, in one class. */
  private record Part(String name, int first, int end) {

    String field() {
      return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    boolean has(int instance) {
      return first <= instance && instance < end;
    }
  }

  private final ScopePlan plan;
  private final RefNames refs;
  private final String path;
  private final InstanceFields fields;
  private final List<Part> parts = new ArrayList<>();

  /**
   * Prepares a scope.
   *
   * @param path the variable with the beginning of its weights' names; empty for a network
   * @param taken names that its fields cannot have
   */
  ScopeWriter(ScopePlan plan, ClassNames classes, RefNames refs, String path, List<String> taken) {
    this.plan = plan;
    this.path = path;
    fields = new InstanceFields(plan.instances(), classes, path, taken);
    List<String> known = new ArrayList<>(refs.variables());
    IntStream.range(0, plan.instances().size()).mapToObj(fields::name).forEach(known::add);
    Places places = new Places(plan, fields::name, known);
    this.refs = refs.with(places);
    if (plan.instances().size() > MEMBERS_PER_PART) {
      divide(classes);
    }
  }

  /** Cuts only where no fused step would be cut from what it consists of. */
  private void divide(ClassNames classes) {
    int first = 0;
    for (int end = 1; end <= plan.instances().size(); end++) {
      int cut = end;
      boolean whole =
          plan.instances().stream()
              .skip(end)
              .limit(4)
              .noneMatch(instance -> instance.parts().stream().anyMatch(part -> part < cut));
      if (end == plan.instances().size() || end - first >= MEMBERS_PER_PART && whole) {
        String name = classes.fresh(plan.className() + "Part" + (parts.size() + 1));
        parts.add(new Part(name, first, end));
        first = end;
      }
    }
  }

  Instance instance(int instance) {
    return plan.instances().get(instance);
  }

  /** How the network's own methods reach a instance. */
  String expression(int instance) {
    return parts.stream()
        .filter(part -> part.has(instance))
        .map(part -> part.field() + "." + fields.name(instance))
        .findFirst()
        .orElse(fields.name(instance));
  }

  /** Adds the fields. */
  void addFields(TypeSpec.Builder type) {
    if (parts.isEmpty()) {
      refs.places().addTo(type, plan.calls());
      fields.addTo(type, 0, plan.instances().size());
    }
    for (Part part : parts) {
      type.addField(
          FieldSpec.builder(
                  ClassName.get("", part.name()), part.field(), Modifier.PRIVATE, Modifier.FINAL)
              .build());
    }
  }

  /** The constructor's code. */
  CodeBlock construction() {
    if (parts.isEmpty()) {
      return fields.construction(0, plan.instances().size());
    }
    CodeBlock.Builder code = CodeBlock.builder();
    for (Part part : parts) {
      code.addStatement(
          "$L = new $L(parameters$L)",
          part.field(),
          part.name(),
          path.isEmpty() ? "" : ", " + path);
    }
    return code.build();
  }

  /** The calls, in order. */
  CodeBlock calls() {
    if (parts.isEmpty()) {
      return calls(plan.calls());
    }
    List<String> arguments = new ArrayList<>(List.of("work"));
    refs.inputs().forEach(name -> arguments.addAll(List.of(name, name + "At")));
    refs.outputs().forEach(name -> arguments.addAll(List.of(name, name + "At")));
    if (refs.hasBase()) {
      arguments.add(refs.base());
    }
    CodeBlock.Builder code = CodeBlock.builder();
    for (Part part : parts) {
      code.addStatement("$L.run($L)", part.field(), String.join(", ", arguments));
    }
    return code.build();
  }

  private List<Call> calls(Part part) {
    return plan.calls().stream().filter(call -> part.has(call.instance())).toList();
  }

  private CodeBlock calls(List<Call> calls) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (calls.stream().anyMatch(ScopeWriter::usesMemory)) {
      code.addStatement("float[] memory = work.memory()");
    }
    for (Call call : calls) {
      Instance instance = plan.instances().get(call.instance());
      code.add(
          "$L; // $L\n",
          CallCode.of(fields.name(call.instance()), instance, call, refs),
          CallCode.result(instance, plan.instances()));
    }
    return code.build();
  }

  private static boolean usesMemory(Call call) {
    return call.output().slot() == MapRef.Slot.MEMORY
        || call.inputs().stream().anyMatch(ref -> ref.slot() == MapRef.Slot.MEMORY);
  }

  /** The signature of the method that runs the scope. */
  static MethodSpec.Builder runMethod(RefNames refs) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("run").addParameter(Types.WORKSPACE, "work");
    for (String name : refs.inputs()) {
      method.addParameter(Types.FLOATS, name).addParameter(int.class, name + "At");
    }
    for (String name : refs.outputs()) {
      method.addParameter(Types.FLOATS, name).addParameter(int.class, name + "At");
    }
    if (refs.hasBase()) {
      method.addParameter(int.class, refs.base());
    }
    return method;
  }

  /** The classes of the parts, if there are any. */
  List<TypeSpec> parts() {
    List<TypeSpec> types = new ArrayList<>();
    for (Part part : parts) {
      TypeSpec.Builder type =
          TypeSpec.classBuilder(part.name())
              .addJavadoc(
                  "Instances $L to $L of $L: HotSpot compiles no method of very many calls.",
                  part.first() + 1,
                  part.end(),
                  plan.title())
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
      refs.places().addTo(type, calls(part));
      fields.addTo(type, part.first(), part.end());
      MethodSpec.Builder constructor =
          MethodSpec.constructorBuilder().addParameter(Types.PARAMETERS, "parameters");
      if (!path.isEmpty()) {
        constructor.addParameter(String.class, path);
      }
      type.addMethod(constructor.addCode(fields.construction(part.first(), part.end())).build());
      type.addMethod(runMethod(refs).addCode(calls(calls(part))).build());
      types.add(type.build());
    }
    return types;
  }

  /** The class of a nested scope. */
  static List<TypeSpec> write(ScopePlan plan, ClassNames classes) {
    List<String> inputs =
        plan.inputs().size() == 1
            ? List.of("input")
            : IntStream.range(0, plan.inputs().size()).mapToObj(at -> "input" + at).toList();
    RefNames refs = new RefNames(inputs, List.of("output"), plan.memory() > 0 ? "at" : "");
    List<String> taken = new ArrayList<>(List.of("work", "memory", "path", "parameters", "at"));
    inputs.forEach(name -> taken.addAll(List.of(name, name + "At")));
    taken.addAll(List.of("output", "outputAt"));
    ScopeWriter writer = new ScopeWriter(plan, classes, refs, "path", taken);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(classes.of(plan))
            .addJavadoc("$L", UserText.comment(classes.javadoc(plan)))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    writer.addFields(type);
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addParameter(Types.PARAMETERS, "parameters")
            .addParameter(String.class, "path")
            .addCode(writer.construction())
            .build());
    type.addMethod(runMethod(refs).addCode(writer.calls()).build());
    List<TypeSpec> types = new ArrayList<>(List.of(type.build()));
    types.addAll(writer.parts());
    return types;
  }
}
