package dev.atrous.processor.declare;

import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The names of the language: its package, its annotations, and the type that layers exchange. */
final class Dsl {

  static final String PACKAGE = "dev.atrous.dsl.";

  private static final Set<String> MODIFIERS =
      Set.of("Output", "Repeat", "Named", "Bind", "When", "Each", "RatesAsWritten");

  private Dsl() {}

  /** What an annotation on a layer's method means. */
  enum Role {
    OPERATION,
    MODIFIER,
    BLOCK,
    LAYERS_WITHOUT_BLOCK,
    FOREIGN
  }

  static Role role(AnnotationMirror mirror) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    String name = type.getQualifiedName().toString();
    if (name.startsWith(PACKAGE)) {
      String simpleName = name.substring(PACKAGE.length());
      if (MODIFIERS.contains(simpleName)) {
        return Role.MODIFIER;
      }
      if (BuiltIn.of(simpleName).isPresent()) {
        return Role.OPERATION;
      }
    }
    if (annotation(type, "Block") != null) {
      return Role.BLOCK;
    }
    return BlockReader.layers(type).isPresent() ? Role.LAYERS_WITHOUT_BLOCK : Role.FOREIGN;
  }

  /**
   * Whether the type is a tensor.
   *
   * @param inBlock whether it may also be the one of the shipped blocks
   */
  static boolean isTensor(TypeMirror type, boolean inBlock) {
    return isNamed(type, "dev.atrous.runtime.Tensor")
        || inBlock && isNamed(type, PACKAGE + "Tensor");
  }

  /** Whether the type is a class of this name, annotated or not. */
  static boolean isNamed(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(name);
  }

  /** The annotation of the language with this simple name on the element, or null. */
  static AnnotationMirror annotation(Element element, String simpleName) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(PACKAGE + simpleName)) {
        return mirror;
      }
    }
    return null;
  }
}
