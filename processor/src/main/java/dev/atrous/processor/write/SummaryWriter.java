package dev.atrous.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.runtime.Extent;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.NetworkSummary;
import dev.atrous.runtime.StepSummary;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what is known of a network, as lists that are made when they are first asked for. */
final class SummaryWriter {

  private static final int ROWS_PER_METHOD = 80;

  private SummaryWriter() {}

  /**
   * Returns the summary.
   *
   * @param layers the class that has it
   */
  static MethodSpec method(String layers) {
    return MethodSpec.methodBuilder("summary")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(Types.NETWORK_SUMMARY)
        .addStatement("return $L.SUMMARY", layers)
        .build();
  }

  static TypeSpec type(String name, NetworkSummary summary) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                "What the processor knows about the network; no weights are needed for it.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    List<CodeBlock> layers = summary.layers().stream().map(SummaryWriter::layer).toList();
    List<CodeBlock> steps = summary.steps().stream().map(SummaryWriter::step).toList();
    type.addField(
        constant("ALL", list(Types.LAYER_SUMMARY), "layers()")
            .addJavadoc("The layers in the order in which they are computed.\n")
            .build());
    type.addField(
        constant("STEPS", list(Types.STEP_SUMMARY), "steps()")
            .addJavadoc("The steps of a pass in their order.\n")
            .build());
    type.addField(
        constant(
                "SUMMARY",
                Types.NETWORK_SUMMARY,
                "new $T($L, ALL, STEPS,$W$LL, $LL)",
                Types.NETWORK_SUMMARY,
                UserText.literal(summary.name()),
                summary.memoryBytes(),
                summary.aliveBytes())
            .addJavadoc("All of it; prints as a table.\n")
            .build());
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    addList(type, "layers", Types.LAYER_SUMMARY, layers);
    addList(type, "steps", Types.STEP_SUMMARY, steps);
    return type.build();
  }

  private static FieldSpec.Builder constant(
      String name, TypeName type, String initializer, Object... arguments) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer(initializer, arguments);
  }

  private static TypeName list(ClassName element) {
    return ParameterizedTypeName.get(ClassName.get(List.class), element);
  }

  /** A method that makes a list, in parts: a method of very many elements would be too long. */
  private static void addList(
      TypeSpec.Builder type, String name, ClassName element, List<CodeBlock> elements) {
    CodeBlock.Builder all = CodeBlock.builder();
    all.addStatement("$T $L = new $T<>()", list(element), name, ArrayList.class);
    List<MethodSpec> methods = new ArrayList<>();
    for (int first = 0; first < elements.size(); first += ROWS_PER_METHOD) {
      String part = name + (first / ROWS_PER_METHOD + 1);
      all.addStatement("$L($L)", part, name);
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(part)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameter(list(element), name);
      int end = Math.min(first + ROWS_PER_METHOD, elements.size());
      elements.subList(first, end).forEach(each -> method.addStatement("$L.add($L)", name, each));
      methods.add(method.build());
    }
    all.addStatement("return $T.copyOf($L)", List.class, name);
    type.addMethod(
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(list(element))
            .addCode(all.build())
            .build());
    methods.forEach(type::addMethod);
  }

  private static CodeBlock layer(LayerSummary layer) {
    return CodeBlock.of(
        "new $T($L, $L,$Wnew $T(1, $L, $L, $L),$W$LL, $LL,$W$L, $L, $L)",
        Types.LAYER_SUMMARY,
        UserText.literal(layer.name()),
        UserText.literal(layer.operation()),
        Types.SHAPE,
        layer.output().channels(),
        layer.output().height(),
        layer.output().width(),
        layer.parameters(),
        layer.multiplyAdds(),
        extent(layer.receptiveField()),
        extent(layer.outputStride()),
        extent(layer.rate()));
  }

  private static CodeBlock extent(Extent extent) {
    return CodeBlock.of("new $T($L, $L)", Types.EXTENT, extent.height(), extent.width());
  }

  private static CodeBlock step(StepSummary step) {
    CodeBlock layers =
        step.layers().stream().map(UserText::literal).collect(CodeBlock.joining(",$W"));
    return CodeBlock.of(
        "$T.of($L,$W$L)", Types.STEP_SUMMARY, UserText.literal(step.loop()), layers);
  }
}
