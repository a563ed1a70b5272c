package dev.atrous.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the ways to get a network, from a file, from weights, from a seed, and that to ONNX. */
final class LoadWriter {

  private final ClassName network;
  private final List<String> unused;
  private final String onnx;

  /**
   * Writes for a network.
   *
   * @param unused beginnings of the names of tensors that may be there and are not needed
   * @param onnx the nested class that holds the graph
   */
  LoadWriter(ClassName network, List<String> unused, String onnx) {
    this.network = network;
    this.unused = unused;
    this.onnx = onnx;
  }

  void addTo(TypeSpec.Builder type) {
    type.addMethod(
        factory("load")
            .addJavadoc(
                "Loads the network with the weights of a safetensors file.\n\n"
                    + "@throws dev.atrous.runtime.WeightsException if the file cannot be read, or"
                    + " holds other\n    tensors than the network needs; the exception lists"
                    + " everything that is wrong\n")
            .addParameter(Path.class, "file")
            .addStatement("return load($T.read(file))", Types.WEIGHTS)
            .build());
    type.addMethod(
        factory("load")
            .addJavadoc(
                "Makes the network with these weights.\n\n"
                    + "@throws dev.atrous.runtime.WeightsException if they hold other tensors than"
                    + " the network needs,\n    or the heap is too small for it\n")
            .addParameter(Types.WEIGHTS, "weights")
            .addStatement("$T parameters = $T.of($L)", Types.PARAMETERS, Types.PARAMETERS, needed())
            .beginControlFlow("try")
            .addStatement("$T network = new $T(parameters)", network, network)
            .addStatement("parameters.finish()")
            .addStatement("return network")
            .nextControlFlow("catch ($T full)", OutOfMemoryError.class)
            .addStatement("throw parameters.outOfMemory(full)")
            .endControlFlow()
            .build());
    type.addMethod(
        factory("random")
            .addJavadoc("Makes the network with random weights, the same for the same seed.\n")
            .addParameter(long.class, "seed")
            .addStatement("return load(randomWeights(seed))")
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("randomWeights")
            .addJavadoc(
                "Random weights (He et al. 2015) under the names that {@link #load} expects.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(Types.WEIGHTS)
            .addParameter(long.class, "seed")
            .addStatement("$T parameters = $T.random(seed)", Types.PARAMETERS, Types.PARAMETERS)
            .beginControlFlow("try")
            .addStatement("new $T(parameters)", network)
            .addStatement("return parameters.finish()")
            .nextControlFlow("catch ($T full)", OutOfMemoryError.class)
            .addStatement("throw parameters.outOfMemory(full)")
            .endControlFlow()
            .build());
    type.addMethod(OnnxWriter.method(onnx, needed()));
  }

  /** The parameter {@code weights} without what the network does not need. */
  private CodeBlock needed() {
    return CodeBlock.of(
        "weights$L",
        unused.stream()
            .map(prefix -> CodeBlock.of(".without($L)", UserText.literal(prefix)))
            .collect(CodeBlock.joining("")));
  }

  private MethodSpec.Builder factory(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(network);
  }
}
