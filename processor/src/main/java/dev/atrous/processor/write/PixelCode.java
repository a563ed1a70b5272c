package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.StepPlan;

/** The class of a step that computes each pixel from the same pixel of one map, by one loop. */
final class PixelCode {

  private PixelCode() {}

  /**
   * The class.
   *
   * @param loop how the loop is made for the geometry {@code pixels}
   */
  static TypeSpec write(StepClass step, StepPlan plan, Grid input, CodeBlock loop) {
    Grid output = plan.output();
    CodeBlock geometry =
        CodeBlock.of(
            "$T pixels = new $T($L, $L, $L); // channels, input step, output step\n",
            Types.PIXEL_GEOMETRY,
            Types.PIXEL_GEOMETRY,
            input.channels(),
            input.step(),
            output.step());
    return step.construct(geometry)
        .field(Types.PIXEL_LOOP, "loop", CodeBlock.of("parameters.loops().$L", loop))
        .rows(
            CodeBlock.builder()
                .addStatement(
                    "loop.pixels(scratch,$Wx, $L,$Wy, $L,$W$L)",
                    StepClass.rowAt("xAt", "firstRow", input),
                    StepClass.rowAt("yAt", "firstRow", output),
                    Literals.times("(endRow - firstRow)", output.width()))
                .build())
        .build();
  }
}
