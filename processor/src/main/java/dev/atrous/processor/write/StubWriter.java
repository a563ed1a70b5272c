package dev.atrous.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.NetworkDeclaration;
import dev.atrous.processor.declare.StubDeclaration;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Writes a class without a body for a network with an error, so that code that uses it compiles and
 * the user reads the error itself and no "cannot find symbol". It is never run.
 */
public final class StubWriter {

  private StubWriter() {}

  /**
   * Writes a stub.
   *
   * @param outputs names of the network's outputs, as far as they are known
   * @param context what it finds around it
   * @param origin the interface
   */
  public static GeneratedFile write(
      NetworkDeclaration network, List<String> outputs, ClassContext context, TypeElement origin) {
    ClassName name = GeneratedFile.className(network);
    CodeBlock fail =
        CodeBlock.of(
            "throw new $T($L);\n",
            IllegalStateException.class,
            UserText.literal(network.name() + " has errors."));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("Stands in for {@link $L}, which has errors.\n", network.name())
            .addModifiers(Modifier.ABSTRACT)
            .addSuperinterface(GeneratedFile.interfaceName(network))
            .addOriginatingElement(origin);
    if (network.stubs().stream().noneMatch(StubWriter::clashes)) {
      type.superclass(Types.COMPILED_NETWORK);
      type.addMethod(
          MethodSpec.constructorBuilder()
              .addModifiers(Modifier.PRIVATE)
              .addStatement("super(new $T(0))", Types.WORKSPACES)
              .build());
    }
    if (network.visible()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    GeneratedFile.suit(type, context);
    type.addMethod(factory("load", name, fail).addParameter(Path.class, "file").build());
    type.addMethod(factory("load", name, fail).addParameter(Types.WEIGHTS, "weights").build());
    type.addMethod(factory("random", name, fail).addParameter(long.class, "seed").build());
    type.addMethod(
        factory("randomWeights", Types.WEIGHTS, fail).addParameter(long.class, "seed").build());
    type.addMethod(
        factory("writeOnnx", TypeName.VOID, fail)
            .addParameter(Types.WEIGHTS, "weights")
            .addParameter(Path.class, "file")
            .build());
    addForward(type, network, outputs, fail);
    return GeneratedFile.of(network, type.build());
  }

  /** Whether a layer's name is one that the superclass has too, which has been reported. */
  private static boolean clashes(StubDeclaration stub) {
    return stub.parameters().isEmpty()
        && List.of("layers", "summary", "threads").contains(stub.name());
  }

  private static MethodSpec.Builder factory(String name, TypeName result, CodeBlock fail) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(result)
        .addCode(fail);
  }

  /** What users call most: without it, their own code would not compile. */
  private static void addForward(
      TypeSpec.Builder type, NetworkDeclaration network, List<String> outputs, CodeBlock fail) {
    List<String> inputs =
        network.layers().stream()
            .filter(LayerDeclaration::isInput)
            .map(LayerDeclaration::name)
            .toList();
    boolean several = outputs.size() > 1;
    if (several) {
      type.addType(ForwardWriter.record(outputs));
    }
    MethodSpec.Builder forward =
        MethodSpec.methodBuilder("forward")
            .addModifiers(Modifier.PUBLIC)
            .returns(
                several
                    ? GeneratedFile.className(network).nestedClass(ForwardWriter.OUTPUTS)
                    : Types.TENSOR);
    inputs.forEach(input -> forward.addParameter(Types.TENSOR, input));
    MethodSpec.Builder into = MethodSpec.methodBuilder("forwardInto").addModifiers(Modifier.PUBLIC);
    inputs.forEach(input -> into.addParameter(Types.TENSOR, input));
    outputs.forEach(output -> into.addParameter(Types.TENSOR, output));
    List<String> declared = network.stubs().stream().map(StubDeclaration::name).toList();
    if (!declared.contains("forward")) {
      type.addMethod(forward.addCode(fail).build());
    }
    if (!declared.contains("forwardInto")) {
      type.addMethod(into.addCode(fail).build());
    }
  }
}
