package dev.atrous.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Call;
import dev.atrous.processor.plan.Member;
import dev.atrous.processor.plan.Ref;
import dev.atrous.processor.plan.ScopePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * Writes a scope: a field for each member, a constructor that makes them, and the calls. A scope of
 * very many members is written in parts, since HotSpot compiles no method above 8,000 bytes.
 */
final class ScopeWriter {

  /** A call is about 30 bytes of code; a part stays far below 6,000. */
  private static final int MEMBERS_PER_PART = 100;

  /** Members that are made, and called, in one class. */
  private record Part(String name, int first, int end) {

    String field() {
      return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    boolean has(int member) {
      return first <= member && member < end;
    }
  }

  private final ScopePlan plan;
  private final RefNames refs;
  private final String path;
  private final MemberFields fields;
  private final List<Part> parts = new ArrayList<>();

  /**
   * Prepares a scope.
   *
   * @param path the variable with the beginning of its weights' names; empty for a network
   * @param taken names that its fields cannot have
   */
  ScopeWriter(ScopePlan plan, ClassNames classes, RefNames refs, String path, List<String> taken) {
    this.plan = plan;
    this.refs = refs;
    this.path = path;
    fields = new MemberFields(plan.members(), classes, path, taken);
    if (plan.members().size() > MEMBERS_PER_PART) {
      divide(classes);
    }
  }

  /** Cuts only where no fused step would be cut from what it consists of. */
  private void divide(ClassNames classes) {
    int first = 0;
    for (int end = 1; end <= plan.members().size(); end++) {
      int cut = end;
      boolean whole =
          plan.members().stream()
              .skip(end)
              .limit(4)
              .noneMatch(member -> member.parts().stream().anyMatch(part -> part < cut));
      if (end == plan.members().size() || end - first >= MEMBERS_PER_PART && whole) {
        String name = classes.fresh(plan.className() + "Part" + (parts.size() + 1));
        parts.add(new Part(name, first, end));
        first = end;
      }
    }
  }

  Member member(int member) {
    return plan.members().get(member);
  }

  /** How the network's own methods reach a member. */
  String expression(int member) {
    return parts.stream()
        .filter(part -> part.has(member))
        .map(part -> part.field() + "." + fields.name(member))
        .findFirst()
        .orElse(fields.name(member));
  }

  /** Adds the fields. */
  void addFields(TypeSpec.Builder type) {
    if (parts.isEmpty()) {
      fields.addTo(type, 0, plan.members().size());
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
      return fields.construction(0, plan.members().size());
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
    if (!refs.base().isEmpty()) {
      arguments.add(refs.base());
    }
    CodeBlock.Builder code = CodeBlock.builder();
    for (Part part : parts) {
      code.addStatement("$L.run($L)", part.field(), String.join(", ", arguments));
    }
    return code.build();
  }

  private List<Call> calls(Part part) {
    return plan.calls().stream().filter(call -> part.has(call.member())).toList();
  }

  private CodeBlock calls(List<Call> calls) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (calls.stream().anyMatch(ScopeWriter::usesMemory)) {
      code.addStatement("float[] memory = work.memory()");
    }
    for (Call call : calls) {
      Member member = plan.members().get(call.member());
      code.add(
          "$L; // $L\n",
          CallCode.of(fields.name(call.member()), member, call, refs),
          CallCode.result(member, plan.members()));
    }
    return code.build();
  }

  private static boolean usesMemory(Call call) {
    return call.output().slot() == Ref.Slot.MEMORY
        || call.inputs().stream().anyMatch(ref -> ref.slot() == Ref.Slot.MEMORY);
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
    for (Part part : parts) {
      TypeSpec.Builder type =
          TypeSpec.classBuilder(part.name())
              .addJavadoc(
                  "Members $L to $L of $L: HotSpot compiles no method of very many calls.",
                  part.first() + 1,
                  part.end(),
                  plan.title())
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
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
