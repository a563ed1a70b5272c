package dev.atrous.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.NetworkPlan;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes {@code forward}, {@code forwardInto}, and the record of several outputs. */
final class ForwardWriter {

  static final String OUTPUTS = "Outputs";

  /** Beyond this many tensors, comparing each with each would make a very long method. */
  private static final int MANY = 12;

  private final NetworkPlan plan;
  private final ClassName network;
  private final List<String> inputs;
  private final List<String> outputs;
  private final String workspaces;
  private final String work;
  private final String image;

  ForwardWriter(NetworkPlan plan, ClassName network, Set<String> fields, String workspaces) {
    this.plan = plan;
    this.network = network;
    this.workspaces = workspaces;
    inputs = Variables.of(plan.inputs());
    outputs = Variables.of(plan.outputs());
    LocalNames names = new LocalNames(fields, arguments());
    work = names.of("work");
    image = names.of("index");
  }

  void addTo(TypeSpec.Builder type, List<TypeSpec> nested) {
    type.addMethod(forward());
    type.addMethod(forwardInto());
    type.addMethod(profile());
    if (plan.outputs().size() > 1) {
      nested.add(record(plan.outputs()));
    }
  }

  /** The record of several outputs. */
  static TypeSpec record(List<String> outputs) {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    outputs.stream()
        .map(Variables::component)
        .forEach(
            name -> components.addParameter(ParameterSpec.builder(Types.TENSOR, name).build()));
    return TypeSpec.recordBuilder(OUTPUTS)
        .addJavadoc("The results of {@link #forward}.\n")
        .addModifiers(Modifier.PUBLIC)
        .recordConstructor(components.build())
        .build();
  }

  private static String list(List<String> names, List<Grid> grids) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < names.size(); at++) {
      text.append(at == 0 ? "" : at == names.size() - 1 ? " and " : ", ");
      text.append(names.get(at)).append(" (").append(grids.get(at).size()).append(')');
    }
    return text.toString();
  }

  private MethodSpec forward() {
    boolean single = plan.outputs().size() == 1;
    TypeName result = single ? Types.TENSOR : network.nestedClass(OUTPUTS);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("forward").addModifiers(Modifier.PUBLIC).returns(result);
    method.addJavadoc(
        "Computes $L from $L, for each image of the batch.\n",
        list(plan.outputs(), plan.scope().outputs()),
        list(plan.inputs(), plan.scope().inputs()));
    inputs.forEach(name -> method.addParameter(Types.TENSOR, name));
    for (int at = 0; at < plan.inputs().size(); at++) {
      method.addCode(check(inputs.get(at), plan.scope().inputs().get(at)));
    }
    for (int at = 0; at < plan.outputs().size(); at++) {
      Grid grid = plan.scope().outputs().get(at);
      method.addStatement(
          "$T $L = $T.zeros($L.batch(), $L, $L, $L)",
          Types.TENSOR,
          outputs.get(at),
          Types.TENSOR,
          inputs.get(0),
          grid.channels(),
          grid.height(),
          grid.width());
    }
    method.addStatement("forwardInto($L)", String.join(", ", arguments()));
    String results = String.join(", ", outputs);
    if (single) {
      method.addStatement("return $L", results);
    } else {
      method.addStatement("return new $T($L)", result, results);
    }
    return method.build();
  }

  private List<String> arguments() {
    return java.util.stream.Stream.concat(inputs.stream(), outputs.stream()).toList();
  }

  private static CodeBlock check(String name, Grid grid) {
    return CodeBlock.builder()
        .addStatement(
            "$T.check($L, $L, $L, $L, $L)",
            Types.ARGUMENTS,
            UserText.literal(name),
            name,
            grid.channels(),
            grid.height(),
            grid.width())
        .build();
  }

  private MethodSpec forwardInto() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("forwardInto").addModifiers(Modifier.PUBLIC);
    method.addJavadoc(
        "As {@link #forward}, into tensors that the caller has: allocates nothing once warm.\n");
    arguments().forEach(name -> method.addParameter(Types.TENSOR, name));
    for (int at = 0; at < plan.inputs().size(); at++) {
      method.addCode(check(inputs.get(at), plan.scope().inputs().get(at)));
    }
    for (int at = 0; at < plan.outputs().size(); at++) {
      method.addCode(check(outputs.get(at), plan.scope().outputs().get(at)));
    }
    String first = inputs.get(0);
    for (String name : arguments().subList(1, arguments().size())) {
      method.addStatement(
          "$T.sameBatch($L, $L, $L, $L)",
          Types.ARGUMENTS,
          UserText.literal(name),
          name,
          UserText.literal(first),
          first);
    }
    method.addCode(distinct());
    method.addStatement("$T $L = $L.acquire()", Types.WORKSPACE, work, workspaces);
    method.beginControlFlow("try");
    method.beginControlFlow("for (int $1L = 0; $1L < $2L.batch(); $1L++)", image, first);
    method.addCode("run($>$>\n$L", work);
    for (int at = 0; at < plan.inputs().size(); at++) {
      method.addCode(place(inputs.get(at)));
    }
    for (int at = 0; at < plan.outputs().size(); at++) {
      method.addCode(place(outputs.get(at)));
    }
    method.addCode(");$<$<\n");
    method.endControlFlow();
    method.nextControlFlow("finally").addStatement("$L.release($L)", workspaces, work);
    method.endControlFlow();
    return method.build();
  }

  /** No result may overwrite another argument; very many are checked together. */
  private CodeBlock distinct() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (arguments().size() > MANY) {
      String all = String.join(", ", arguments());
      return code.addStatement("$T.distinct($L, $L)", Types.ARGUMENTS, outputs.size(), all).build();
    }
    for (int at = 0; at < plan.outputs().size(); at++) {
      String name = outputs.get(at);
      for (String other : arguments().subList(0, inputs.size() + at)) {
        code.addStatement(
            "$T.distinct($L, $L, $L, $L)",
            Types.ARGUMENTS,
            UserText.literal(name),
            name,
            UserText.literal(other),
            other);
      }
    }
    return code.build();
  }

  /** What {@code forward} does, timed. */
  private MethodSpec profile() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("profile").addModifiers(Modifier.PUBLIC).returns(Types.PROFILE);
    method.addJavadoc(
        "Runs {@link #forward} until its loops are those that it stays with, a second at least, and\n"
            + "then for a second that it times: what each layer takes.\n");
    inputs.forEach(name -> method.addParameter(Types.TENSOR, name));
    return method
        .addStatement(
            "return profile($L.batch(), () -> forward($L))",
            inputs.get(0),
            String.join(", ", inputs))
        .build();
  }

  private CodeBlock place(String tensor) {
    return CodeBlock.of(
        ",\n$T.array($L), $T.at($L, $L)", Types.ARGUMENTS, tensor, Types.ARGUMENTS, tensor, image);
  }
}
