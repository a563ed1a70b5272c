package dev.atrous.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.declare.NetworkDeclaration;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.JavaFileObject;

/** A generated source file, ready for the compiler. */
public final class GeneratedFile {

  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private final JavaFile file;

  private GeneratedFile(JavaFile file) {
    this.file = file;
  }

  /**
   * Hands the file to the compiler.
   *
   * @throws IOException if it cannot be written
   */
  public void writeTo(Filer filer) throws IOException {
    String name = file.packageName().isEmpty() ? "" : file.packageName() + ".";
    Element[] origins = file.typeSpec().originatingElements().toArray(Element[]::new);
    JavaFileObject source = filer.createSourceFile(name + file.typeSpec().name(), origins);
    try (Writer writer = source.openWriter()) {
      writer.write(text());
    }
  }

  /** The source itself. */
  public String text() {
    return CompactSource.of(file.toString());
  }

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

  /** Makes a generated class compile where it stands, and without warnings. */
  static void suit(TypeSpec.Builder type, ClassContext context) {
    type.alwaysQualify(context.hidden().toArray(String[]::new));
    if (context.deprecated()) {
      type.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "{$S, $S}", "deprecation", "removal")
              .build());
    }
    if (context.generated()) {
      type.addAnnotation(
          AnnotationSpec.builder(GENERATED)
              .addMember("value", "$S", "dev.atrous.processor.NetworkProcessor")
              .build());
    }
  }

  static GeneratedFile of(NetworkDeclaration network, TypeSpec type) {
    return new GeneratedFile(
        JavaFile.builder(network.packageName(), type)
            .indent("  ")
            .skipJavaLangImports(true)
            .build());
  }
}
