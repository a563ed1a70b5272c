package dev.atrous.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the way out to ONNX: the method, and the class that holds the graph as text. */
final class OnnxWriter {

  /** Bytes of a text block: a constant has at most 65,535, in an encoding somewhat longer. */
  private static final int BLOCK = 40_000;

  private OnnxWriter() {}

  /**
   * Writes the network with weights as a model.
   *
   * @param onnx the class that holds the graph
   * @param weights the parameter, without what the network does not need
   */
  static MethodSpec method(String onnx, CodeBlock weights) {
    return MethodSpec.methodBuilder("writeOnnx")
        .addJavadoc(
            "Writes the network with these weights as an ONNX model, for other libraries to"
                + " read:\nlayers and weights have their names there, the batch any size.\n\n"
                + "@throws dev.atrous.runtime.WeightsException if they hold other tensors than"
                + " the network needs,\n    or the file cannot be written\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(Types.WEIGHTS, "weights")
        .addParameter(Path.class, "file")
        .addStatement("$T.write($L.GRAPH, $L, file)", Types.ONNX_MODEL, onnx, weights)
        .build();
  }

  /**
   * Writes the class with the graph.
   *
   * @param lines of the graph
   */
  static TypeSpec type(String name, List<String> lines) {
    CodeBlock blocks = blocks(lines).stream().collect(CodeBlock.joining(",\n"));
    return TypeSpec.classBuilder(name)
        .addJavadoc("The graph that {@link #writeOnnx} writes, but for the numbers.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addField(
            FieldSpec.builder(
                    ParameterizedTypeName.get(List.class, String.class),
                    "GRAPH",
                    Modifier.STATIC,
                    Modifier.FINAL)
                .initializer("$T.of(\n$>$>$L$<$<)", ClassName.get(List.class), blocks)
                .build())
        .build();
  }

  private static List<CodeBlock> blocks(List<String> lines) {
    List<CodeBlock> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    int bytes = 0;
    for (String line : lines) {
      int more = line.getBytes(StandardCharsets.UTF_8).length + 1;
      if (bytes + more > BLOCK && bytes > 0) {
        blocks.add(block(block));
        block = new StringBuilder();
        bytes = 0;
      }
      bytes += more;
      block.append(UserText.line(line)).append('\n');
    }
    blocks.add(block(block));
    return blocks;
  }

  private static CodeBlock block(CharSequence lines) {
    return CodeBlock.of("$L", "\"\"\"\n" + lines + "\"\"\"");
  }
}
