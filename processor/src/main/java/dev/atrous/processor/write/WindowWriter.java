package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.FilterPlan;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.WindowPlan;
import dev.atrous.processor.shape.Size;

/** Writes convolutions, poolings and linear layers: whatever moves a window over a map. */
final class WindowWriter {

  private WindowWriter() {}

  static TypeSpec write(WindowPlan plan, String name, String javadoc) {
    StepClass step = new StepClass(name, javadoc, plan);
    step.construct(CodeBlock.of("$T window = $L;\n", Types.WINDOW, window(plan)));
    plan.filter().ifPresent(filter -> step.construct(filter(plan, filter)));
    step.field(
        plan.kind().isAverage() ? Types.AVERAGE_LOOP : Types.WINDOW_LOOP, "loop", loop(plan));
    plan.accumulator().ifPresent(map -> step.rows(copy(plan, map)));
    if (plan.isWhole()) {
      return step.rows(whole(plan)).build();
    }
    if (plan.isPointwise() && !plan.kind().isAverage()) {
      return step.rows(pointwise(plan)).build();
    }
    WindowRows rows = new WindowRows(plan);
    rows.columns().ifPresent(step::method);
    return step.rows(rows.rows()).build();
  }

  private static CodeBlock filter(WindowPlan plan, FilterPlan filter) {
    boolean linear = plan.kind() == WindowPlan.Kind.LINEAR;
    CodeBlock whole =
        filter
            .part()
            .map(
                part -> CodeBlock.of("$T.channels($L, $L)", Types.WINDOW, part.of(), outputs(plan)))
            .orElse(CodeBlock.of("window"));
    CodeBlock read =
        CodeBlock.of(
            "parameters.$L$L(name, $L)",
            linear ? "linear" : "convolution",
            filter.bias() ? "WithBias" : "",
            whole);
    return FilterCode.of(filter, outputs(plan), read);
  }

  private static int outputs(WindowPlan plan) {
    return plan.output().channels();
  }

  /** {@code Window.channels(96, 96).groups(96).kernel(3, 3).stride(2, 2).columns(112, 56)}. */
  private static CodeBlock window(WindowPlan plan) {
    Grid input = plan.input();
    Grid output = plan.output();
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$T.channels($L, $L)", Types.WINDOW, input.channels(), output.channels());
    if (plan.groups() > 1) {
      code.add(".groups($L)", plan.groups());
    }
    code.add(sizes("kernel", plan.kernel()));
    code.add(sizes("stride", plan.stride()));
    code.add(sizes("rate", plan.rate()));
    if (input.isSlice() || output.isSlice()) {
      code.add("$Z.pitch($L, $L)", input.step(), output.step());
    }
    return code.add("$Z.columns($L, $L)", input.width(), output.width()).build();
  }

  private static CodeBlock sizes(String name, Size sizes) {
    return sizes.equals(Size.ONE)
        ? CodeBlock.of("")
        : CodeBlock.of("$Z.$L($L, $L)", name, sizes.height(), sizes.width());
  }

  private static CodeBlock loop(WindowPlan plan) {
    CodeBlock activation = Literals.activation(plan.epilogue());
    return switch (plan.kind()) {
      case CONVOLUTION, LINEAR ->
          CodeBlock.of(
              "parameters.loops().$L(window, filter, $L)",
              plan.accumulator().isPresent() ? "accumulatingConvolution" : "convolution",
              activation);
      case DEPTHWISE ->
          CodeBlock.of("parameters.loops().depthwise(window, filter, $L)", activation);
      case MAX_POOL, GLOBAL_MAX_POOL ->
          CodeBlock.of("parameters.loops().maxPool(window, $L)", activation);
      case AVERAGE_POOL, GLOBAL_AVERAGE_POOL ->
          CodeBlock.of("parameters.loops().averagePool(window, $L)", activation);
    };
  }

  /** The map that the result is added to; nothing to do if the output lies in its place. */
  private static CodeBlock copy(WindowPlan plan, Grid map) {
    Grid output = plan.output();
    boolean pixel = plan.isAccumulatorPixel();
    return CodeBlock.builder()
        .add(pixel ? "// The same pixel again and again.\n" : "")
        .addStatement(
            "$T.copy(z, $L, $L,$Wy, $L, $L,$W$L, $L)",
            Types.PIXELS,
            pixel ? CodeBlock.of("zAt") : StepClass.rowAt("zAt", "firstRow", map),
            pixel ? 0 : map.step(),
            StepClass.rowAt("yAt", "firstRow", output),
            output.step(),
            Literals.times("(endRow - firstRow)", output.width()),
            output.channels())
        .build();
  }

  private static CodeBlock whole(WindowPlan plan) {
    int height = plan.input().height();
    int width = plan.input().width();
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("if (firstRow < endRow)");
    if (plan.kind().isAverage()) {
      code.addStatement(
          "loop.pixels(scratch, x, xAt, y, yAt, 1, 1, 0, $L, 0, $L, $Lf)",
          height,
          width,
          (long) height * width);
    } else {
      code.addStatement("loop.pixels(scratch, x, xAt, y, yAt, 1, 1, 0, $L, 0, $L)", height, width);
    }
    return code.endControlFlow().build();
  }

  /** Rows of a pointwise window run on into each other. */
  private static CodeBlock pointwise(WindowPlan plan) {
    return CodeBlock.builder()
        .addStatement(
            "loop.pixels(scratch, x, $L,$Wy, $L,$W$L, 0, 1, 0, 1)",
            StepClass.rowAt("xAt", "firstRow", plan.input()),
            StepClass.rowAt("yAt", "firstRow", plan.output()),
            "endRow - firstRow, " + Literals.integer(plan.output().width()))
        .build();
  }
}
