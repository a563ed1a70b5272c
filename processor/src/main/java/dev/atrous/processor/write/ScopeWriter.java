package dev.atrous.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Call;
import dev.atrous.processor.plan.Ref;
import dev.atrous.processor.plan.ScopePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * Writes a scope: a field for each call, a constructor that makes them, and the calls. A scope of
 * very many calls is written in parts, since HotSpot compiles no method above 8,000 bytes.
 */
final class ScopeWriter {

  /** A call is about 30 bytes of code; a part stays far below 6,000. */
  private static final int CALLS_PER_PART = 100;

  private final ScopePlan plan;
  private final ClassNames classes;
  private final RefNames refs;
  private final String path;
  private final List<String> fields = new ArrayList<>();
  private final List<String> partClasses = new ArrayList<>();

  /**
   * Prepares a scope.
   *
   * @param path the variable with the beginning of its weights' names; empty for a network
   * @param taken names that its fields cannot have
   */
  ScopeWriter(ScopePlan plan, ClassNames classes, RefNames refs, String path, List<String> taken) {
    this.plan = plan;
    this.classes = classes;
    this.refs = refs;
    this.path = path;
    nameFields(taken);
    if (plan.calls().size() > CALLS_PER_PART) {
      for (int part = 0; part * CALLS_PER_PART < plan.calls().size(); part++) {
        partClasses.add(classes.fresh(plan.className() + "Part" + (part + 1)));
      }
    }
  }

  /** A layer's first call has the layer's name; further ones get a number. */
  private void nameFields(List<String> taken) {
    NameAllocator names = new NameAllocator();
    taken.forEach(names::newName);
    plan.calls().stream()
        .map(Call::layer)
        .distinct()
        .forEach(name -> names.newName(Variables.of(name), name));
    String before = "";
    int number = 1;
    for (Call call : plan.calls()) {
      number = call.layer().equals(before) ? number + 1 : 1;
      fields.add(number == 1 ? names.get(call.layer()) : names.newName(call.layer() + number));
      before = call.layer();
    }
  }

  /** How the network's own methods reach the calls of a layer, in order. */
  List<String> expressions(String layer) {
    return IntStream.range(0, fields.size())
        .filter(at -> plan.calls().get(at).layer().equals(layer))
        .mapToObj(this::expression)
        .toList();
  }

  private String expression(int call) {
    return partClasses.isEmpty()
        ? fields.get(call)
        : partField(call / CALLS_PER_PART) + "." + fields.get(call);
  }

  private String partField(int part) {
    String name = partClasses.get(part);
    return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
  }

  /** Adds the fields. */
  void addFields(TypeSpec.Builder type) {
    if (partClasses.isEmpty()) {
      addFields(type, 0, fields.size());
    }
    for (int part = 0; part < partClasses.size(); part++) {
      type.addField(
          FieldSpec.builder(
                  ClassName.get("", partClasses.get(part)),
                  partField(part),
                  Modifier.PRIVATE,
                  Modifier.FINAL)
              .build());
    }
  }

  private void addFields(TypeSpec.Builder type, int first, int end) {
    for (int at = first; at < end; at++) {
      String name = classes.of(plan.calls().get(at).target());
      type.addField(
          FieldSpec.builder(
                  ClassName.get("", name), fields.get(at), Modifier.PRIVATE, Modifier.FINAL)
              .build());
    }
  }

  /** The constructor's code. */
  CodeBlock construction() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (partClasses.isEmpty()) {
      return construction(0, fields.size());
    }
    for (int part = 0; part < partClasses.size(); part++) {
      code.addStatement(
          "$L = new $L(parameters$L)",
          partField(part),
          partClasses.get(part),
          path.isEmpty() ? "" : ", " + path);
    }
    return code.build();
  }

  private CodeBlock construction(int first, int end) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int at = first; at < end; at++) {
      Call call = plan.calls().get(at);
      code.add("$L =$Wnew $L(parameters", fields.get(at), classes.of(call.target()));
      for (String name : call.weights()) {
        if (path.isEmpty()) {
          code.add(",$W$S", name);
        } else if (name.isEmpty()) {
          code.add(",$W$L", path);
        } else {
          code.add(",$W$L + $S", path, name);
        }
      }
      code.add(");\n");
    }
    return code.build();
  }

  /** The calls, in order. */
  CodeBlock calls() {
    if (partClasses.isEmpty()) {
      return calls(0, fields.size());
    }
    List<String> arguments = new ArrayList<>(List.of("work"));
    refs.inputs().forEach(name -> arguments.addAll(List.of(name, name + "At")));
    refs.outputs().forEach(name -> arguments.addAll(List.of(name, name + "At")));
    if (!refs.base().isEmpty()) {
      arguments.add(refs.base());
    }
    CodeBlock.Builder code = CodeBlock.builder();
    for (int part = 0; part < partClasses.size(); part++) {
      code.addStatement("$L.run($L)", partField(part), String.join(", ", arguments));
    }
    return code.build();
  }

  private CodeBlock calls(int first, int end) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (usesMemory(first, end)) {
      code.addStatement("float[] memory = work.memory()");
    }
    for (int at = first; at < end; at++) {
      Call call = plan.calls().get(at);
      code.add("$L; // $L\n", CallCode.of(fields.get(at), call, refs), CallCode.result(call));
    }
    return code.build();
  }

  private boolean usesMemory(int first, int end) {
    return plan.calls().subList(first, end).stream()
        .anyMatch(
            call ->
                call.output().slot() == Ref.Slot.MEMORY
                    || call.inputs().stream().anyMatch(ref -> ref.slot() == Ref.Slot.MEMORY));
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
    if (!refs.base().isEmpty()) {
      method.addParameter(int.class, refs.base());
    }
    return method;
  }

  /** The classes of the parts, if there are any. */
  List<TypeSpec> parts() {
    List<TypeSpec> types = new ArrayList<>();
    for (int part = 0; part < partClasses.size(); part++) {
      int first = part * CALLS_PER_PART;
      int end = Math.min(first + CALLS_PER_PART, fields.size());
      TypeSpec.Builder type =
          TypeSpec.classBuilder(partClasses.get(part))
              .addJavadoc(
                  "Calls $L to $L of $L: HotSpot compiles no method of very many calls.",
                  first + 1,
                  end,
                  plan.title())
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
      addFields(type, first, end);
      MethodSpec.Builder constructor =
          MethodSpec.constructorBuilder().addParameter(Types.PARAMETERS, "parameters");
      if (!path.isEmpty()) {
        constructor.addParameter(String.class, path);
      }
      type.addMethod(constructor.addCode(construction(first, end)).build());
      type.addMethod(runMethod(refs).addCode(calls(first, end)).build());
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
    RefNames refs = new RefNames(inputs, List.of("output"), "at");
    List<String> taken = new ArrayList<>(List.of("work", "memory", "path", "parameters", "at"));
    inputs.forEach(name -> taken.addAll(List.of(name, name + "At")));
    taken.addAll(List.of("output", "outputAt"));
    ScopeWriter writer = new ScopeWriter(plan, classes, refs, "path", taken);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(classes.of(plan))
            .addJavadoc("$L", classes.javadoc(plan))
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
