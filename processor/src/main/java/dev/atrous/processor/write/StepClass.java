package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.BandRows;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.StepPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What the nested classes of all steps have in common: fields, a constructor, and its rows. */
final class StepClass {

  private final TypeSpec.Builder type;
  private final MethodSpec.Builder constructor;
  private final MethodSpec.Builder rows;
  private final List<MethodSpec> others = new ArrayList<>();

  /** Begins a class. */
  StepClass(String name, String javadoc, StepPlan plan) {
    boolean join = plan.isJoin();
    type =
        TypeSpec.classBuilder(name)
            .addJavadoc("$L", UserText.comment(javadoc))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(join ? Types.JOIN_STEP : Types.STEP);
    constructor = MethodSpec.constructorBuilder().addParameter(Types.PARAMETERS, "parameters");
    if (plan.names() > 0) {
      constructor.addParameter(String.class, "name");
    }
    if (plan.names() > 1) {
      constructor.addParameter(String.class, "norm");
    }
    int height = plan.output().height();
    int bandRows = BandRows.of(plan);
    int rowInterleave = plan.rowInterleave();
    if (rowInterleave > 1 && !join) {
      constructor.addCode("super(\n$>$>$L, // rows\n", height);
      constructor.addCode("$L, // the fewest for a thread\n", bandRows);
      constructor.addCode(
          "$L); // rows so far apart read the same rows of the input\n$<$<", rowInterleave);
    } else if (bandRows < height) {
      constructor.addCode(
          "super($L, $L); // rows, and the fewest for a thread\n", height, bandRows);
    } else {
      constructor.addStatement("super($L)", height);
    }
    rows =
        MethodSpec.methodBuilder("rows")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(Types.SCRATCH, "scratch")
            .addParameter(Types.FLOATS, "x")
            .addParameter(int.class, "xAt");
    if (join) {
      rows.addParameter(Types.FLOATS, "z").addParameter(int.class, "zAt");
    }
    rows.addParameter(Types.FLOATS, "y")
        .addParameter(int.class, "yAt")
        .addParameter(int.class, "firstRow")
        .addParameter(int.class, "endRow");
  }

  /** Adds a field that the constructor sets to {@code value}. */
  StepClass field(TypeName fieldType, String name, CodeBlock value) {
    type.addField(FieldSpec.builder(fieldType, name, Modifier.PRIVATE, Modifier.FINAL).build());
    constructor.addStatement("this.$N = $L", name, value);
    return this;
  }

  /** Adds code to the constructor, before the fields that follow. */
  StepClass construct(CodeBlock code) {
    constructor.addCode(code);
    return this;
  }

  StepClass rows(CodeBlock code) {
    rows.addCode(code);
    return this;
  }

  StepClass method(MethodSpec method) {
    others.add(method);
    return this;
  }

  TypeSpec build() {
    type.addMethod(constructor.build()).addMethod(rows.build());
    others.forEach(type::addMethod);
    return type.build();
  }

  /** {@code xAt + row * 771}: where a row of a map begins. */
  static String rowAt(String base, String row, Grid grid) {
    return Literals.plusTimes(base, row, grid.rowStep());
  }
}
