package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.atrous.processor.declare.EdgeDeclaration;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.LayerPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the methods of the interface: each layer by itself. */
final class LayerMethodWriter {

  private LayerMethodWriter() {}

  /**
   * A layer on tensors that the caller has.
   *
   * @param scope has the instances that its calls run
   * @param taken names of fields, which no local variable may hide
   */
  static MethodSpec layer(LayerPlan layer, ScopeWriter scope, Set<String> taken) {
    List<String> parameters = Variables.of(layer.parameters());
    LocalNames names = new LocalNames(taken, parameters);
    String result = names.of("result");
    String work = names.of("work");
    String image = names.of("index");
    Grid output = layer.output();
    MethodSpec.Builder method = signature(layer.name(), layer.parameters());
    method.addJavadoc(
        "Computes $L, $L, by itself.\n", UserText.comment(layer.name()), output.size());
    method.addCode(checks(layer));
    String first = parameters.get(0);
    method.addStatement(
        "$T $L = $T.zeros($L.batch(), $L, $L, $L)",
        Types.TENSOR,
        result,
        Types.TENSOR,
        first,
        output.channels(),
        output.height(),
        output.width());
    StandaloneCalls calls = new StandaloneCalls(layer, names, result, work, image);
    method.addCode(calls.tensors());
    method.addCode(calls.code(scope, first));
    return method.addStatement("return $L", result).build();
  }

  private static CodeBlock checks(LayerPlan layer) {
    CodeBlock.Builder code = CodeBlock.builder();
    List<String> parameters = layer.parameters();
    for (int at = 0; at < parameters.size(); at++) {
      Grid input = layer.inputs().get(at);
      code.addStatement(
          "$T.check($L, $L, $L, $L, $L)",
          Types.ARGUMENTS,
          UserText.literal(parameters.get(at)),
          Variables.of(parameters.get(at)),
          input.channels(),
          input.height(),
          input.width());
    }
    for (String parameter : parameters.subList(1, parameters.size())) {
      code.addStatement(
          "$T.sameBatch($L, $L, $L, $L)",
          Types.ARGUMENTS,
          UserText.literal(parameter),
          Variables.of(parameter),
          UserText.literal(parameters.get(0)),
          Variables.of(parameters.get(0)));
    }
    return code.build();
  }

  /** An input by itself: a tensor for the caller to fill. */
  static MethodSpec input(String name, Grid grid) {
    return signature(name, List.of())
        .addJavadoc("A tensor of zeros of this input's shape, $L, to fill.\n", grid.size())
        .addStatement(
            "return $T.zeros(1, $L, $L, $L)",
            Types.TENSOR,
            grid.channels(),
            grid.height(),
            grid.width())
        .build();
  }

  /** A layer that no output needs. */
  static MethodSpec leftOut(LayerDeclaration layer) {
    List<String> parameters = layer.edges().stream().map(EdgeDeclaration::name).toList();
    return signature(layer.name(), parameters)
        .addJavadoc("Left out: no output needs it.\n")
        .addStatement(
            "throw new $T($L)",
            UnsupportedOperationException.class,
            UserText.literal(
                "Layer '"
                    + layer.name()
                    + "' was left out of this network: no output needs it. Mark it with @Output to"
                    + " keep it."))
        .build();
  }

  private static MethodSpec.Builder signature(String name, List<String> parameters) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(Types.TENSOR);
    Variables.of(parameters).forEach(parameter -> method.addParameter(Types.TENSOR, parameter));
    return method;
  }

  /** Every name that a local variable of a method could hide. */
  static Set<String> fieldNames(List<String> expressions) {
    Set<String> names = new LinkedHashSet<>(List.of("workspaces"));
    for (String expression : expressions) {
      names.add(
          expression.contains(".") ? expression.substring(0, expression.indexOf('.')) : expression);
    }
    return names;
  }
}
