package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.atrous.processor.plan.Call;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.Instance;
import dev.atrous.processor.plan.LayerPlan;
import dev.atrous.processor.plan.MapRef;
import dev.atrous.processor.plan.ScopePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The calls of a layer by itself, on the tensors of its method. What is a slice of wider pixels in
 * the network is copied to such pixels before the calls, and from them afterwards.
 */
final class StandaloneCalls {

  private final LayerPlan layer;
  private final String work;
  private final String image;
  private final String zeros;
  private final List<String> parameters;
  private final String result;
  private final List<String> read = new ArrayList<>();
  private final String written;

  /** Where several calls write: variables, since a generated method must not become too long. */
  private final String to;

  private final String toAt;
  private final boolean several;

  /**
   * Names the variables.
   *
   * @param names the names that are taken
   * @param result the variable of the tensor that receives the result
   * @param work the variable of the workspace
   * @param image the variable that counts the images of the batch
   */
  StandaloneCalls(LayerPlan layer, LocalNames names, String result, String work, String image) {
    this.layer = layer;
    this.work = work;
    this.image = image;
    this.result = result;
    parameters = Variables.of(layer.parameters());
    zeros = names.of("zeros");
    for (int at = 0; at < parameters.size(); at++) {
      String name = parameters.get(at);
      read.add(layer.inputs().get(at).isSlice() ? wide(names, name) : name);
    }
    written = layer.output().isSlice() ? wide(names, result) : result;
    several = layer.calls().size() > 1;
    to = several ? names.of("to") : "";
    toAt = several ? names.of("toAt") : "";
  }

  private static String wide(LocalNames names, String name) {
    return names.of("wide" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }

  /** Tensors that the calls need beside those of the method. */
  CodeBlock tensors() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int at = 0; at < parameters.size(); at++) {
      if (layer.inputs().get(at).isSlice()) {
        code.add(slice(parameters.get(at), read.get(at), layer.inputs().get(at)));
      }
    }
    if (layer.output().isSlice()) {
      code.add(slice(result, written, layer.output()));
    }
    if (layer.zeros().isPresent()) {
      code.add("// The network adds a map to this layer's; by itself there is none.\n");
      code.add(tensor(zeros, layer.zeros().get()));
    }
    return code.build();
  }

  private static CodeBlock slice(String name, String wide, Grid grid) {
    return CodeBlock.builder()
        .add("// In the network, $L lies in pixels of $L floats.\n", name, grid.step())
        .add(tensor(wide, grid))
        .build();
  }

  private static CodeBlock tensor(String name, Grid grid) {
    return CodeBlock.builder()
        .addStatement(
            "$T $L = $T.zeros(1, $L, $L, $L)",
            Types.TENSOR,
            name,
            Types.TENSOR,
            grid.step(),
            grid.height(),
            grid.width())
        .build();
  }

  /**
   * All calls, on each image of the batch.
   *
   * @param batch the tensor that says how many images there are
   */
  CodeBlock code(ScopeWriter scope, String batch) {
    List<CodeBlock> statements = statements(scope);
    CodeBlock head = CodeBlock.of("each($L.batch(), ($L, $L) ->", batch, work, image);
    if (statements.size() == 1) {
      return CodeBlock.of("$L$W$L);\n", head, statements.get(0));
    }
    CodeBlock.Builder code = CodeBlock.builder().add("$L {\n$>", head);
    statements.forEach(code::addStatement);
    return code.add("$<});\n").build();
  }

  private List<CodeBlock> statements(ScopeWriter scope) {
    List<CodeBlock> code = new ArrayList<>();
    for (int at = 0; at < parameters.size(); at++) {
      Grid grid = layer.inputs().get(at);
      if (grid.isSlice()) {
        CodeBlock from = place(parameters.get(at), grid.dense(), 0);
        code.add(copy(from, grid.dense(), place(read.get(at), grid, 0), grid));
      }
    }
    if (several) {
      String at = layer.output().isSlice() ? "0" : image;
      code.add(CodeBlock.of("float[] $L = $T.array($L)", to, Types.ARGUMENTS, written));
      code.add(CodeBlock.of("int $L = $T.at($L, $L)", toAt, Types.ARGUMENTS, written, at));
    }
    for (Call call : layer.calls()) {
      code.add(call(scope.expression(call.instance()), scope.instance(call.instance()), call));
    }
    Grid output = layer.output();
    if (output.isSlice()) {
      CodeBlock dense = place(result, output.dense(), 0);
      code.add(copy(place(written, output, 0), output, dense, output.dense()));
    }
    return code;
  }

  private static CodeBlock copy(CodeBlock from, Grid input, CodeBlock to, Grid output) {
    return CodeBlock.of(
        "$T.copy($L, $L,$W$L, $L,$W$L, $L)",
        Types.PIXELS,
        from,
        input.step(),
        to,
        output.step(),
        output.height() * output.width(),
        output.channels());
  }

  private CodeBlock call(String field, Instance instance, Call call) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    boolean scope = instance.callee() instanceof ScopePlan;
    arguments.add("$L", scope ? work : field);
    for (MapRef ref : call.inputs()) {
      arguments.add(",$W$L", place(ref));
    }
    arguments.add(",$W$L", place(call.output()));
    if (instance.callee() instanceof ScopePlan nested && nested.memory() > 0) {
      arguments.add(", 0"); // the scope has all memory for itself
    }
    return CodeBlock.of("$L.run($L)", scope ? field : work, arguments.build());
  }

  private CodeBlock place(MapRef ref) {
    if (ref.slot() == MapRef.Slot.ZEROS) {
      return place(zeros, "0", 0);
    }
    if (ref.slot() == MapRef.Slot.INPUT) {
      return place(read.get(ref.index()), layer.inputs().get(ref.index()), ref.offset());
    }
    return several
        ? CodeBlock.of("$L, $L", to, Literals.plus(toAt, ref.offset()))
        : place(written, layer.output(), ref.offset());
  }

  /** The array of a tensor and where an image of the batch lies in it; slices have one image. */
  private CodeBlock place(String tensor, Grid grid, int offset) {
    return place(tensor, grid.isSlice() ? "0" : image, offset);
  }

  private static CodeBlock place(String tensor, String image, int offset) {
    return CodeBlock.of(
        "$T.array($L), $T.at($L, $L)$L",
        Types.ARGUMENTS,
        tensor,
        Types.ARGUMENTS,
        tensor,
        image,
        Literals.plus("", offset));
  }
}
