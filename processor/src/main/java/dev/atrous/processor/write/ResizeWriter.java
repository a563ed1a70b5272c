package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.ResizePlan;

/** Writes resampling to another size. */
final class ResizeWriter {

  private ResizeWriter() {}

  static TypeSpec write(ResizePlan plan, String name, String javadoc) {
    Grid input = plan.input();
    Grid output = plan.output();
    CodeBlock geometry =
        CodeBlock.builder()
            .add("$T resize =\n", Types.RESIZE)
            .add("$>$>new $T(\n$>$>", Types.RESIZE)
            .add("$T.Mode.$L,\n", Types.RESIZE, plan.bilinear() ? "BILINEAR" : "NEAREST")
            .add("$L, // corners aligned\n", plan.alignCorners())
            .add("$L, $L, // input rows and columns\n", input.height(), input.width())
            .add("$L, // from an input pixel to the next\n", input.step())
            .add("$L, $L, // output rows and columns\n", output.height(), output.width())
            .add("$L, // from an output pixel to the next\n", output.step())
            .add("$L); // channels\n$<$<$<$<", input.channels())
            .build();
    return new StepClass(name, javadoc, plan)
        .construct(geometry)
        .field(Types.RESIZE_LOOP, "loop", CodeBlock.of("parameters.loops().resize(resize)"))
        .rows(
            CodeBlock.builder()
                .beginControlFlow("for (int row = firstRow; row < endRow; row++)")
                .addStatement(
                    "loop.row(scratch, x, xAt, y, $L, row)", StepClass.rowAt("yAt", "row", output))
                .endControlFlow()
                .build())
        .build();
  }
}
