package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.atrous.processor.plan.TapRange;
import dev.atrous.processor.plan.TapRanges;
import dev.atrous.processor.plan.WindowPlan;
import dev.atrous.processor.shape.Axis;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the rows of a window with padding: for each stretch of rows, and in it of columns, the
 * taps that lie inside the input, so that no loop ever asks whether it meets padding.
 */
final class WindowRows {

  private final WindowPlan plan;
  private final Optional<List<TapRange>> rowRanges;
  private final Optional<List<TapRange>> columnRanges;

  WindowRows(WindowPlan plan) {
    this.plan = plan;
    boolean counts = plan.kind().isAverage() && plan.countPadding();
    rowRanges = TapRanges.of(plan.vertical(), counts);
    columnRanges = TapRanges.of(plan.horizontal(), counts);
  }

  private boolean counts() {
    return plan.kind().isAverage() && plan.countPadding();
  }

  /** Whether a row is one stretch, so that it needs no method of its own. */
  private boolean isPlain() {
    return rowRanges.map(List::size).orElse(2) == 1 && columnRanges.map(List::size).orElse(2) == 1;
  }

  CodeBlock rows() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (isPlain()) {
      TapRange row = rowRanges.orElseThrow().get(0);
      TapRange column = columnRanges.orElseThrow().get(0);
      String divisor = counts() ? String.valueOf(row.counted()) : null;
      positions(code);
      code.addStatement("int rows = endRow - firstRow");
      code.addStatement(
          pixels(column, String.valueOf(row.tap()), String.valueOf(row.tapEnd()), divisor));
    } else if (rowRanges.isPresent()) {
      listedRows(code, rowRanges.get());
    } else {
      computedRows(code);
    }
    return code.build();
  }

  /** Where the first row lies in the input and in the output. */
  private void positions(CodeBlock.Builder code) {
    Axis vertical = plan.vertical();
    String inputRow = Literals.times("firstRow", vertical.stride());
    String shifted =
        vertical.before() == 0 ? inputRow : "(" + Literals.plus(inputRow, -vertical.before()) + ")";
    String from =
        Literals.plus(
            Literals.plusTimes("xAt", shifted, plan.input().rowStep()),
            -plan.horizontal().before() * plan.input().step());
    if (vertical.before() > 0 || plan.horizontal().before() > 0) {
      code.add("// Where tap (0, 0) of the first pixel lies; it may be padding.\n");
    }
    code.addStatement("int from = $L", from);
    code.addStatement("int to = $L", StepClass.rowAt("yAt", "firstRow", plan.output()));
  }

  private void listedRows(CodeBlock.Builder code, List<TapRange> ranges) {
    for (int index = 0; index < ranges.size(); index++) {
      TapRange range = ranges.get(index);
      boolean last = index == ranges.size() - 1;
      code.add("// $L\n", meaning("row", range, plan.vertical().kernel()));
      code.addStatement(
          "columns(scratch, x, xAt, y, yAt,$W$L,$W$L,$W$L, $L$L)",
          index == 0 ? "firstRow" : CodeBlock.of("$T.max(firstRow, $L)", Math.class, range.first()),
          last ? "endRow" : CodeBlock.of("$T.min(endRow, $L)", Math.class, range.end()),
          range.tap(),
          range.tapEnd(),
          counts() ? ", " + range.counted() : "");
    }
  }

  /** Which positions a range has, and which rows or columns of the kernel lie inside there. */
  private static String meaning(String word, TapRange range, long kernel) {
    String positions = numbered(word, range.first(), range.end());
    String first = positions.substring(0, 1).toUpperCase(Locale.ROOT) + positions.substring(1);
    if (range.tap() == range.tapEnd()) {
      return first + ": the kernel meets padding only.";
    }
    if (range.tap() == 0 && range.tapEnd() == kernel) {
      return first + ": the whole kernel lies inside.";
    }
    boolean one = range.tapEnd() - range.tap() == 1;
    return "%s: kernel %s %s inside."
        .formatted(first, numbered(word, range.tap(), range.tapEnd()), one ? "lies" : "lie");
  }

  /** {@code row 0}, {@code rows 1 to 2}. */
  private static String numbered(String word, int first, int end) {
    return end - first == 1 ? word + " " + first : word + "s " + first + " to " + (end - 1);
  }

  private void computedRows(CodeBlock.Builder code) {
    Axis vertical = plan.vertical();
    code.beginControlFlow("for (int row = firstRow; row < endRow; row++)");
    code.addStatement(
        "int start = $L",
        vertical.before() == 0
            ? "-" + Literals.times("row", vertical.stride())
            : Literals.integer(vertical.before())
                + " - "
                + Literals.times("row", vertical.stride()));
    code.addStatement(
        "int tapRow = $T.first(start, $L, $L)", Types.TAPS, vertical.rate(), vertical.kernel());
    code.addStatement(
        "int tapRowEnd = $T.max(tapRow, $T.end(start, $L, $L, $L))",
        Math.class,
        Types.TAPS,
        vertical.input(),
        vertical.rate(),
        vertical.kernel());
    code.addStatement(
        "columns(scratch, x, xAt, y, yAt, row, row + 1, tapRow, tapRowEnd$L)",
        counts()
            ? CodeBlock.of(
                ", $T.end(start, $L, $L, $L)",
                Types.TAPS,
                vertical.input() + vertical.after(),
                vertical.rate(),
                vertical.kernel())
            : "");
    code.endControlFlow();
  }

  /** The method that computes rows that meet the same rows of the kernel. */
  Optional<MethodSpec> columns() {
    if (isPlain()) {
      return Optional.empty();
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("columns")
            .addJavadoc("Rows of the output, if any, from the same rows of the kernel.")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(Types.SCRATCH, "scratch")
            .addParameter(Types.FLOATS, "x")
            .addParameter(int.class, "xAt")
            .addParameter(Types.FLOATS, "y")
            .addParameter(int.class, "yAt")
            .addParameter(int.class, "firstRow")
            .addParameter(int.class, "endRow")
            .addParameter(int.class, "tapRow")
            .addParameter(int.class, "tapRowEnd");
    if (counts()) {
      method.addParameter(int.class, "rowsCounted");
    }
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("int rows = endRow - firstRow");
    code.beginControlFlow("if (rows <= 0)").addStatement("return").endControlFlow();
    positions(code);
    String rowsCounted = counts() ? "rowsCounted" : null;
    if (columnRanges.isPresent()) {
      for (TapRange range : columnRanges.get()) {
        code.add("// $L\n", meaning("column", range, plan.horizontal().kernel()));
        code.addStatement(pixels(range, "tapRow", "tapRowEnd", rowsCounted));
      }
    } else {
      code.add(computedColumns(rowsCounted));
    }
    return Optional.of(method.addCode(code.build()).build());
  }

  private CodeBlock pixels(TapRange range, String tapRow, String tapRowEnd, String rowsCounted) {
    long inputAt = range.first() * plan.horizontal().stride() * plan.input().step();
    long outputAt = (long) range.first() * plan.output().step();
    String divisor =
        plan.kind().isAverage()
            ? ", "
                + (rowsCounted == null
                    ? "(" + tapRowEnd + " - " + tapRow + ") * " + (range.tapEnd() - range.tap())
                    : rowsCounted + " * " + range.counted())
                + "f"
            : "";
    return CodeBlock.of(
        "loop.pixels(scratch, x, $L,$Wy, $L,$Wrows, $L,$W$L, $L,$W$L, $L$L)",
        Literals.plus("from", inputAt),
        Literals.plus("to", outputAt),
        range.positions(),
        tapRow,
        tapRowEnd,
        range.tap(),
        range.tapEnd(),
        divisor);
  }

  private CodeBlock computedColumns(String rowsCounted) {
    Axis horizontal = plan.horizontal();
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int column = 0; column < $L; column++)", horizontal.output());
    code.addStatement(
        "int start = $L - $L",
        Literals.integer(horizontal.before()),
        Literals.times("column", horizontal.stride()));
    code.addStatement(
        "int tapColumn = $T.first(start, $L, $L)",
        Types.TAPS,
        horizontal.rate(),
        horizontal.kernel());
    code.addStatement(
        "int tapColumnEnd = $T.max(tapColumn, $T.end(start, $L, $L, $L))",
        Math.class,
        Types.TAPS,
        horizontal.input(),
        horizontal.rate(),
        horizontal.kernel());
    String arguments =
        "loop.pixels(scratch, x, $L,$Wy, $L,$Wrows, 1, tapRow, tapRowEnd,$WtapColumn,"
            + " tapColumnEnd$L)";
    Object divisor = "";
    if (plan.kind().isAverage()) {
      divisor =
          rowsCounted == null
              ? ", (float) (tapRowEnd - tapRow) * (tapColumnEnd - tapColumn)"
              : CodeBlock.of(
                  ", (float) rowsCounted * $T.end(start, $L, $L, $L)",
                  Types.TAPS,
                  horizontal.input() + horizontal.after(),
                  horizontal.rate(),
                  horizontal.kernel());
    }
    code.addStatement(
        arguments,
        Literals.plusTimes("from", "column", horizontal.stride() * plan.input().step()),
        Literals.plusTimes("to", "column", plan.output().step()),
        divisor);
    return code.endControlFlow().build();
  }
}
