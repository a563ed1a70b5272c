package dev.atrous.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.declare.NetworkDeclaration;

/** What a generated network and its stub have in common. */
final class GeneratedFile {

  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private GeneratedFile() {}

  static ClassName className(NetworkDeclaration network) {
    return ClassName.get(network.packageName(), network.generatedName());
  }

  static ClassName interfaceName(NetworkDeclaration network) {
    String[] names = network.name().split("\\.");
    ClassName name = ClassName.get(network.packageName(), names[0]);
    for (int at = 1; at < names.length; at++) {
      name = name.nestedClass(names[at]);
    }
    return name;
  }

  /**
   * Marks a class as generated.
   *
   * @param annotated whether the user's module can see the annotation
   */
  static void mark(TypeSpec.Builder type, boolean annotated) {
    if (annotated) {
      type.addAnnotation(
          AnnotationSpec.builder(GENERATED)
              .addMember("value", "$S", "dev.atrous.processor.NetworkProcessor")
              .build());
    }
  }

  static JavaFile of(NetworkDeclaration network, TypeSpec type) {
    return JavaFile.builder(network.packageName(), type)
        .indent("  ")
        .skipJavaLangImports(true)
        .build();
  }
}
