package dev.atrous.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.report.LayerRow;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what is known of each layer, as a list that is made when it is first asked for. */
final class SummaryWriter {

  private static final int ROWS_PER_METHOD = 80;
  private static final ParameterizedTypeName ROWS =
      ParameterizedTypeName.get(ClassName.get(List.class), Types.LAYER_SUMMARY);

  private SummaryWriter() {}

  static MethodSpec method() {
    return MethodSpec.methodBuilder("layers")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ROWS)
        .addStatement("return Layers.ALL")
        .build();
  }

  static TypeSpec type(List<LayerRow> rows) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Layers")
            .addJavadoc(
                "What the processor knows about each layer; no weights are needed for it.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addField(
                FieldSpec.builder(ROWS, "ALL", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("The layers in the order in which they are computed.\n")
                    .initializer("all()")
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    CodeBlock.Builder all = CodeBlock.builder();
    all.addStatement("$T layers = new $T<>()", ROWS, ArrayList.class);
    List<MethodSpec> methods = new ArrayList<>();
    for (int first = 0; first < rows.size(); first += ROWS_PER_METHOD) {
      String name = "add" + (first / ROWS_PER_METHOD + 1);
      all.addStatement("$L(layers)", name);
      int end = Math.min(first + ROWS_PER_METHOD, rows.size());
      methods.add(rows(name, rows.subList(first, end)));
    }
    all.addStatement("return $T.copyOf(layers)", List.class);
    type.addMethod(
        MethodSpec.methodBuilder("all")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(ROWS)
            .addCode(all.build())
            .build());
    methods.forEach(type::addMethod);
    return type.build();
  }

  private static MethodSpec rows(String name, List<LayerRow> rows) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(ROWS, "layers");
    for (LayerRow row : rows) {
      method.addStatement(
          "layers.add(new $T($S, $S,$Wnew $T(1, $L, $L, $L),$W$LL, $LL, $LL, $LL))",
          Types.LAYER_SUMMARY,
          row.name(),
          row.operation(),
          Types.SHAPE,
          row.output().channels(),
          row.output().height(),
          row.output().width(),
          row.parameters(),
          row.multiplyAdds(),
          row.receptiveHeight(),
          row.receptiveWidth());
    }
    return method.build();
  }
}
