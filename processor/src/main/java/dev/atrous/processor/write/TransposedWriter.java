package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.TransposedPlan;

/** Writes transposed convolutions; the runtime splits them into the phases of their stride. */
final class TransposedWriter {

  private TransposedWriter() {}

  static TypeSpec write(TransposedPlan plan, String name, String javadoc) {
    Grid input = plan.input();
    Grid output = plan.output();
    CodeBlock read =
        CodeBlock.of(
            "parameters.transposed(name, $L, $L, $L, $L, $L, $L)",
            input.channels(),
            output.channels() / plan.groups(),
            plan.groups(),
            plan.vertical().kernel(),
            plan.horizontal().kernel(),
            plan.filter().bias());
    CodeBlock geometry =
        CodeBlock.builder()
            .add("$T geometry =\n", Types.TRANSPOSED_GEOMETRY)
            .add("$>$>new $T(\n$>$>", Types.TRANSPOSED_GEOMETRY)
            .add("$L, // input channels\n", input.channels())
            .add("$L, $L, // input rows and columns\n", input.height(), input.width())
            .add("$L, // from an input pixel to the next\n", input.step())
            .add("$L, // output channels\n", output.channels())
            .add("$L, $L, // output rows and columns\n", output.height(), output.width())
            .add("$L, // from an output pixel to the next\n", output.step())
            .add("$L, // groups\n", plan.groups())
            .add("$L, $L, // kernel\n", plan.vertical().kernel(), plan.horizontal().kernel())
            .add("$L, $L, // stride\n", plan.vertical().stride(), plan.horizontal().stride())
            .add("$L, $L, // rate\n", plan.vertical().rate(), plan.horizontal().rate())
            .add(
                "$L, $L); // cut off above and to the left\n$<$<$<$<",
                plan.vertical().before(),
                plan.horizontal().before())
            .build();
    return new StepClass(name, javadoc, plan)
        .construct(FilterCode.of(plan.filter(), output.channels(), read))
        .construct(geometry)
        .field(
            Types.TRANSPOSED_CONVOLUTION,
            "convolution",
            CodeBlock.of(
                "new $T(parameters.loops(), geometry, filter, $L)",
                Types.TRANSPOSED_CONVOLUTION,
                Literals.activation(plan.epilogue())))
        .rows(
            CodeBlock.builder()
                .beginControlFlow("for (int row = firstRow; row < endRow; row++)")
                .addStatement(
                    "convolution.row(scratch, x, xAt, y, $L, row)",
                    StepClass.rowAt("yAt", "row", output))
                .endControlFlow()
                .build())
        .build();
  }
}
